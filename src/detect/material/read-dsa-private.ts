import type { Der } from "./der.js";
import { discreteLogPublic } from "./discrete-log-public.js";
import type { PublicHalf } from "./public-half.js";

/** Reads the DSA private key that OpenSSL writes in its traditional form: version, p, q, g, y, x. */
export function readDsaPrivate(key: Der): PublicHalf | string {
  const numbers = key.children.map((child) => child.unsigned).filter((number) => number !== null);
  const [, p, q, g, y] = numbers;
  if (numbers.length !== 6 || !p || !q || !g || !y) return "no DSA private key";
  return discreteLogPublic("DSA", [p, q, g], y);
}
