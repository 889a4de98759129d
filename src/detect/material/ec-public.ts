import { ECDH } from "node:crypto";
import { bigNumber } from "./big-number.js";
import type { Curve } from "./curve.js";
import { encodeDer } from "./encode-der.js";
import type { PublicHalf } from "./public-half.js";

/** The public half of a key on a named curve, its point uncompressed (RFC 5480), or why it is none. A point off the curve is none. */
export function ecPublic(curve: Curve, point: Uint8Array): PublicHalf | string {
  const uncompressed = uncompress(curve, point);
  if (uncompressed === null || !isOnCurve(curve, uncompressed)) return `no point on ${curve.name}`;
  const algorithm = encodeDer.sequence(encodeDer.oid("1.2.840.10045.2.1"), encodeDer.oid(curve.oid));
  const spki = encodeDer.sequence(algorithm, encodeDer.bits(uncompressed));
  return { algorithm: "EC", sizeBits: curve.sizeBits, curve: curve.name, spki };
}

// SEC 1 section 2.3.3: 2 and 3 are compressed, 4 is not, 6 and 7 are both at once.
function uncompress(curve: Curve, point: Uint8Array): Uint8Array | null {
  const width = Math.ceil(curve.sizeBits / 8);
  const form = point[0] ?? 0;
  if (point.length === 1 + width && (form === 2 || form === 3)) return decompress(curve, point);
  const isWhole = point.length === 1 + 2 * width && [4, 6, 7].includes(form);
  return isWhole ? Buffer.concat([Uint8Array.of(4), point.subarray(1)]) : null;
}

function decompress(curve: Curve, point: Uint8Array): Uint8Array | null {
  try {
    const converted = ECDH.convertKey(point, curve.openssl, undefined, undefined, "uncompressed");
    return typeof converted === "string" ? null : converted;
  } catch {
    // No point of the curve has this x.
    return null;
  }
}

function isOnCurve(curve: Curve, point: Uint8Array): boolean {
  const width = (point.length - 1) / 2;
  const x = bigNumber(point.subarray(1, 1 + width));
  const y = bigNumber(point.subarray(1 + width));
  const p = BigInt(`0x${curve.p}`);
  const difference = y * y - (x * x * x + BigInt(`0x${curve.a}`) * x + BigInt(`0x${curve.b}`));
  return x < p && y < p && difference % p === 0n;
}
