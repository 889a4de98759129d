import type { Encryption } from "#model/encryption";
import { okpPrivate } from "./okp-private.js";
import { okpPublic } from "./okp-public.js";
import type { Parsed } from "./parsed.js";
import { toMaterial } from "./to-material.js";

const MINISIGN_SECRET_BYTES = 158;
const SIGNIFY_SECRET_BYTES = 104;
const PUBLIC_BYTES = 42;

/** Reads a key of minisign or signify: Ed25519, the secret one followed by its public half and, if so wished, encrypted as a whole. */
export function readMinisign(bytes: Buffer): Parsed {
  if (bytes.toString("latin1", 0, 2) !== "Ed") return "no Ed25519 key";
  if (bytes.length === PUBLIC_BYTES) return readPublic(bytes.subarray(10));
  if (bytes.length === MINISIGN_SECRET_BYTES) return readSecret(bytes.subarray(62, 126), minisignLock(bytes));
  if (bytes.length === SIGNIFY_SECRET_BYTES) return readSecret(bytes.subarray(40), signifyLock(bytes));
  return "a signature or something else";
}

function readPublic(raw: Uint8Array): Parsed {
  const half = okpPublic("Ed25519", raw);
  return typeof half === "string" ? half : [toMaterial(half, { form: "public" })];
}

function readSecret(secret: Uint8Array, encryption: Encryption | null): Parsed {
  if (encryption !== null)
    return [toMaterial(null, { form: "encrypted", algorithm: "Ed25519", sizeBits: 256, secret, encryption })];
  const half = okpPrivate("Ed25519", secret.subarray(0, 32));
  if (typeof half === "string") return half;
  const isPair = Buffer.compare(half.spki.subarray(-32), secret.subarray(32)) === 0;
  return isPair ? [toMaterial(half, {})] : "private and public half of different keys";
}

// minisign encrypts by exclusive or with a stream out of scrypt; its limits are stored as operations and bytes.
function minisignLock(bytes: Buffer): Encryption | null {
  if (bytes.toString("latin1", 2, 4) !== "Sc") return null;
  const operations = bytes.readBigUInt64LE(38);
  return { kdf: "scrypt", iterations: Number(operations), cipher: "XOR" };
}

function signifyLock(bytes: Buffer): Encryption | null {
  const rounds = bytes.readUInt32BE(4);
  return rounds === 0 ? null : { kdf: "bcrypt", iterations: rounds, cipher: "XOR" };
}
