import { bigNumber } from "./big-number.js";
import { curves } from "./curves.js";
import { ecPrivate } from "./ec-private.js";
import { okpPrivate } from "./okp-private.js";
import { okpPublic, type OkpName } from "./okp-public.js";
import { ByteReader } from "./byte-reader.js";

/** Whether a private blob as PuTTY keeps it belongs to this public one. Types that are not known here pass. */
export function isSshPair(publicBlob: Uint8Array, privateBlob: Uint8Array): boolean {
  const open = new ByteReader(publicBlob);
  const secret = new ByteReader(privateBlob);
  const type = open.text();
  if (type === "ssh-rsa") return isRsaPair(open, secret);
  if (type === "ssh-dss") return secret.string().length >= 16 && secret.isSound;
  if (type.startsWith("ecdsa-")) return isEcPair(open, secret);
  if (type === "ssh-ed25519") return isOkpPair("Ed25519", open.string(), secret.string());
  return type === "ssh-ed448" ? isOkpPair("Ed448", open.string(), secret.string()) : true;
}

function isRsaPair(open: ByteReader, secret: ByteReader): boolean {
  open.string();
  secret.string();
  const modulus = bigNumber(open.string());
  return bigNumber(secret.string()) * bigNumber(secret.string()) === modulus && secret.isSound;
}

function isEcPair(open: ByteReader, secret: ByteReader): boolean {
  const name = open.text().replace("nistp", "P-");
  const curve = curves.find((candidate) => candidate.name === name);
  const number = secret.string();
  const magnitude = number.subarray(
    Math.max(
      0,
      number.findIndex((byte) => byte !== 0),
    ),
  );
  return curve !== undefined && secret.isSound && typeof ecPrivate(curve, magnitude, open.string()) !== "string";
}

function isOkpPair(name: OkpName, open: Uint8Array, seed: Uint8Array): boolean {
  const given = okpPublic(name, open);
  const derived = okpPrivate(name, seed);
  if (typeof given === "string" || typeof derived === "string") return false;
  return Buffer.compare(given.spki, derived.spki) === 0;
}
