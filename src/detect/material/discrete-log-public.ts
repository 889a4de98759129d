import { bitLength } from "./bit-length.js";
import { encodeDer } from "./encode-der.js";
import type { PublicHalf } from "./public-half.js";

const OIDS = { DSA: "1.2.840.10040.4.1", DH: "1.2.840.113549.1.3.1", ElGamal: "1.3.14.7.2.1.1" } as const;

/** The public half of a DSA, Diffie-Hellman or ElGamal key from its parameters (p, q, g or p, g) and y, or why it is none. */
export function discreteLogPublic(
  algorithm: keyof typeof OIDS,
  parameters: readonly Uint8Array[],
  y: Uint8Array,
): PublicHalf | string {
  const sizeBits = bitLength(parameters[0] ?? new Uint8Array());
  if (sizeBits < 256 || sizeBits > 16_384) return `${algorithm} with a modulus of ${sizeBits} bits`;
  if (bitLength(y) === 0 || bitLength(y) > sizeBits) return `${algorithm} with a public half out of range`;
  const head = encodeDer.sequence(
    encodeDer.oid(OIDS[algorithm]),
    encodeDer.sequence(...parameters.map(encodeDer.integer)),
  );
  const spki = encodeDer.sequence(head, encodeDer.bits(encodeDer.integer(y)));
  return { algorithm, sizeBits, curve: null, spki };
}
