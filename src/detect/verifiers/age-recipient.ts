import { decodeBech32 } from "../material/decode-bech32.js";
import { okpPublic } from "../material/okp-public.js";
import { toMaterial } from "../material/to-material.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

/** Proves age recipients, the public halves of age identities, by their checksum (age-encryption.org/v1); the match is the recipient. */
export function verify(text: Text, start: number, end: number): Verified | string {
  const point = decodeBech32(text.slice(start, end));
  if (point === null) return "a checksum that does not hold";
  const half = okpPublic("X25519", point);
  if (typeof half === "string") return half;
  const materials = [toMaterial(half, { form: "public" })];
  return { start, end, materials, confidence: "proven", reasons: ["its checksum holds"] };
}
