import { bigNumber } from "./big-number.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPublic } from "./rsa-public.js";

/** The numbers of an RSA private key, big-endian; primes may be unknown. */
export interface RsaNumbers {
  readonly n: Uint8Array;
  readonly e: Uint8Array;
  readonly d: Uint8Array;
  readonly p: Uint8Array | null;
  readonly q: Uint8Array | null;
}

/** The public half of an RSA private key, or why the numbers are no key: its modulus must be the product of its primes. */
export function rsaPrivate({ n, e, d, p, q }: RsaNumbers): PublicHalf | string {
  const half = rsaPublic(n, e);
  if (typeof half === "string") return half;
  if (d.length < n.length / 8) return "an RSA private exponent far too short";
  const isProduct = p === null || q === null || bigNumber(p) * bigNumber(q) === bigNumber(n);
  return isProduct ? half : "an RSA modulus that is not the product of its primes";
}
