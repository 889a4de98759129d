import { bitLength } from "./bit-length.js";
import { encodeDer } from "./encode-der.js";
import type { PublicHalf } from "./public-half.js";

// Shorter moduli are examples out of textbooks, longer ones attacks on whoever computes with them.
const LEAST_BITS = 256;
const MOST_BITS = 32_768;

/** The public half of an RSA key from big-endian modulus and exponent, NULL parameters included (RFC 3279), or why it is none. */
export function rsaPublic(modulus: Uint8Array, exponent: Uint8Array): PublicHalf | string {
  const sizeBits = bitLength(modulus);
  if (sizeBits < LEAST_BITS || sizeBits > MOST_BITS) return `an RSA modulus of ${sizeBits} bits`;
  if (bitLength(exponent) === 0) return "an RSA exponent of 0";
  const algorithm = encodeDer.sequence(encodeDer.oid("1.2.840.113549.1.1.1"), encodeDer.nothing());
  const key = encodeDer.sequence(encodeDer.integer(modulus), encodeDer.integer(exponent));
  return { algorithm: "RSA", sizeBits, curve: null, spki: encodeDer.sequence(algorithm, encodeDer.bits(key)) };
}
