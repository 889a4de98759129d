import { decodeBech32 } from "../material/decode-bech32.js";
import { okpPrivate } from "../material/okp-private.js";
import { toMaterial } from "../material/to-material.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const LEAST_CHARACTERS = 16;
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![0-9A-Z])/u;

/** Proves age identities by their checksum (age-encryption.org/v1); the match starts at the prefix. */
export function verify(text: Text, start: number): Verified | string {
  const identity = IDENTITY.exec(text.slice(start, start + 80))?.[0];
  if (identity === undefined) return "no age identity";
  const seed = decodeBech32(identity.toLowerCase());
  if (seed === null) return altered(identity, start);
  const half = okpPrivate("X25519", seed);
  if (typeof half === "string") return half;
  const created = /# created: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/u.exec(text.slice(start - 256, start))?.[1] ?? null;
  const materials = [toMaterial(half, { createdAt: created })];
  return { start, end: start + identity.length, materials, confidence: "proven", reasons: ["its checksum holds"] };
}

// Samples are of one character; a real one may have been mistyped or masked in part.
function altered(identity: string, start: number): Verified | string {
  if (new Set(identity.slice(-58)).size < LEAST_CHARACTERS) return "a checksum that does not hold";
  const material = toMaterial(null, { algorithm: "X25519", sizeBits: 256, secret: Buffer.from(identity, "latin1") });
  const reasons = ["has the shape of an age identity, but its checksum does not hold"];
  return { start, end: start + identity.length, materials: [material], confidence: "shaped", reasons };
}
