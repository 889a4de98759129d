import type { Der } from "./der.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPrivate } from "./rsa-private.js";

/** Reads an RSAPrivateKey (PKCS#1, RFC 8017). */
export function readPkcs1(key: Der): PublicHalf | string {
  const [n, e, d] = [key.at(1).unsigned, key.at(2).unsigned, key.at(3).unsigned];
  if (n === null || e === null || d === null || key.children.length < 9) return "no RSAPrivateKey";
  // Version 1 has more than two primes.
  const [p, q] = key.at(0).count === 0 ? [key.at(4).unsigned, key.at(5).unsigned] : [null, null];
  return rsaPrivate({ n, e, d, p, q });
}
