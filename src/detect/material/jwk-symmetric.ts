import type { Parsed } from "./parsed.js";
import { toMaterial } from "./to-material.js";

// RFC 7518 section 3.2 wants at least the hash's size for HMAC; anything under 64 bits is a sample.
const LEAST_BYTES = 8;
const MOST_BYTES = 4096;

/** A symmetric JSON Web Key (kty oct): its bytes stand for it. */
export function jwkSymmetric(key: Uint8Array | null, alg: string): Parsed {
  if (key === null || key.length < LEAST_BYTES || key.length > MOST_BYTES)
    return "a symmetric key of a length that none has";
  if (new Set(key).size < 4) return "a symmetric key of few different bytes";
  return [toMaterial(null, { kind: "symmetric", algorithm: algorithmOf(alg), sizeBits: key.length * 8, secret: key })];
}

function algorithmOf(alg: string): string {
  if (/^HS\d{3}$/u.test(alg)) return "HMAC";
  return /^A\d{3}(?:KW|GCM|GCMKW|CBC-HS\d{3})$/u.test(alg) ? "AES" : "";
}
