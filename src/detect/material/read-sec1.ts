import type { Der } from "./der.js";
import { curves } from "./curves.js";
import { ecPrivate } from "./ec-private.js";
import { encodeDer } from "./encode-der.js";
import { findCurve } from "./find-curve.js";
import type { PublicHalf } from "./public-half.js";

/** Reads an ECPrivateKey (SEC 1, RFC 5915); `outer` are the parameters that PKCS#8 holds outside of it. */
export function readSec1(key: Der, outer: Der | null): PublicHalf | string {
  const secret = key.at(1);
  if (key.at(0).count !== 1 || secret.tag !== 0x04) return "no ECPrivateKey";
  const parameters = outer ?? key.with(0xa0).at(0);
  const point = key.with(0xa1).at(0).bits;
  if (parameters.tag === 0) return guessCurve(secret.content, point);
  const curve = findCurve(parameters);
  if (curve !== null) return ecPrivate(curve, secret.content, point);
  if (point === null) return "an EC key on a curve that is not known";
  const algorithm = encodeDer.sequence(encodeDer.oid("1.2.840.10045.2.1"), parameters.raw);
  return { algorithm: "EC", sizeBits: null, curve: null, spki: encodeDer.sequence(algorithm, encodeDer.bits(point)) };
}

// Old tools wrote the parameters into a block of their own only; the point then tells the curve.
function guessCurve(secret: Uint8Array, point: Uint8Array | null): PublicHalf | string {
  for (const curve of curves) {
    if (Math.ceil(curve.sizeBits / 8) !== secret.length) continue;
    const half = ecPrivate(curve, secret, point);
    if (typeof half !== "string") return half;
  }
  return "an EC key that names no curve";
}
