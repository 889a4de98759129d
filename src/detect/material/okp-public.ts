import { encodeDer } from "./encode-der.js";
import type { PublicHalf } from "./public-half.js";

const KINDS = {
  Ed25519: { oid: "1.3.101.112", bytes: 32, sizeBits: 256 },
  Ed448: { oid: "1.3.101.113", bytes: 57, sizeBits: 456 },
  X25519: { oid: "1.3.101.110", bytes: 32, sizeBits: 256 },
  X448: { oid: "1.3.101.111", bytes: 56, sizeBits: 448 },
} as const;

/** Names of the curves of RFC 8410, whose keys are plain strings of bytes. */
export type OkpName = keyof typeof KINDS;

/** The public half of an RFC 8410 key from its raw bytes, or why it is none. */
export function okpPublic(name: OkpName, raw: Uint8Array): PublicHalf | string {
  const { oid, bytes, sizeBits } = KINDS[name];
  if (raw.length !== bytes) return `${name} with a public half of ${raw.length} bytes`;
  if (raw.every((byte) => byte === 0)) return `${name} with a public half of zeros`;
  const spki = encodeDer.sequence(encodeDer.sequence(encodeDer.oid(oid)), encodeDer.bits(raw));
  return { algorithm: name, sizeBits, curve: null, spki };
}
