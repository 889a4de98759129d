import { curves } from "./curves.js";
import { ecPrivate } from "./ec-private.js";
import { ecPublic } from "./ec-public.js";
import { encodeDer } from "./encode-der.js";
import { jwkSymmetric } from "./jwk-symmetric.js";
import { okpPrivate } from "./okp-private.js";
import { okpPublic, type OkpName } from "./okp-public.js";
import { algorithms } from "./algorithms.js";
import type { Parsed } from "./parsed.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPrivate } from "./rsa-private.js";
import { rsaPublic } from "./rsa-public.js";
import { toMaterial } from "./to-material.js";

type Members = ReadonlyMap<string, string>;

const OKP_NAMES: readonly OkpName[] = ["Ed25519", "Ed448", "X25519", "X448"];

/** Reads the members of a JSON Web Key (RFC 7517, 7518, 8037, and AKP for post-quantum keys), or says why they are no key. */
export function readJwk(members: Members): Parsed {
  switch (members.get("kty")) {
    case "RSA":
      return wrap(readRsa(members), members.has("d"));
    case "EC":
      return wrap(readEc(members), members.has("d"));
    case "OKP":
      return wrap(readOkp(members), members.has("d"));
    case "AKP":
      return wrap(readAkp(members), members.has("priv"));
    case "oct":
      return jwkSymmetric(bytes(members, "k"), members.get("alg") ?? "");
    default:
      return "no JSON Web Key";
  }
}

function wrap(half: PublicHalf | string, isPrivate: boolean): Parsed {
  return typeof half === "string" ? half : [toMaterial(half, { form: isPrivate ? "plaintext" : "public" })];
}

/** The bytes of a member in base64url (base64 is taken too), or null where it is not there or something else. */
function bytes(members: Members, name: string): Buffer | null {
  const text = members.get(name) ?? "";
  return /^[A-Za-z0-9_+/-]+={0,2}$/u.test(text) ? Buffer.from(text, "base64url") : null;
}

function readRsa(members: Members): PublicHalf | string {
  const n = bytes(members, "n");
  const e = bytes(members, "e");
  if (n === null || e === null) return "an RSA key without its numbers";
  const d = bytes(members, "d");
  if (d === null) return members.has("d") ? "an RSA key without its private half" : rsaPublic(n, e);
  return rsaPrivate({ n, e, d, p: bytes(members, "p"), q: bytes(members, "q") });
}

function readEc(members: Members): PublicHalf | string {
  const curve = curves.find(({ name }) => name === members.get("crv"));
  if (curve === undefined) return "an EC key on an unknown curve";
  const width = Math.ceil(curve.sizeBits / 8);
  const x = bytes(members, "x");
  const y = bytes(members, "y");
  const isPoint = x !== null && y !== null && x.length <= width && y.length <= width;
  const point = isPoint ? Buffer.concat([Uint8Array.of(4), padded(x, width), padded(y, width)]) : null;
  const d = bytes(members, "d");
  if (members.has("d")) return d === null ? "an EC key without its private half" : ecPrivate(curve, d, point);
  return point === null ? "an EC key without a point" : ecPublic(curve, point);
}

function padded(number: Uint8Array, width: number): Uint8Array {
  return Buffer.concat([new Uint8Array(width - number.length), number]);
}

function readOkp(members: Members): PublicHalf | string {
  const name = OKP_NAMES.find((candidate) => candidate === members.get("crv"));
  const x = bytes(members, "x");
  if (name === undefined) return "an OKP key on an unknown curve";
  const given = x === null ? "an OKP key without its public half" : okpPublic(name, x);
  if (!members.has("d")) return given;
  const d = bytes(members, "d");
  const half = d === null ? "an OKP key without its private half" : okpPrivate(name, d);
  if (typeof half === "string" || typeof given === "string") return half;
  return Buffer.compare(half.spki, given.spki) === 0 ? half : "private and public half of different keys";
}

function readAkp(members: Members): PublicHalf | string {
  const name = members.get("alg") ?? "";
  const oid = Object.keys(algorithms).find((candidate) => algorithms[candidate]?.name === name);
  const key = bytes(members, "pub");
  if (oid === undefined || key === null || key.length < 32) return "an AKP key that is not known";
  const spki = encodeDer.sequence(encodeDer.sequence(encodeDer.oid(oid)), encodeDer.bits(key));
  return { algorithm: name, sizeBits: null, curve: null, spki };
}
