import { createECDH } from "node:crypto";
import type { Curve } from "./curve.js";
import { ecPublic } from "./ec-public.js";
import type { PublicHalf } from "./public-half.js";

/** The public half that belongs to a private number on a curve, or why there is none. A point that is given must be the one that belongs to it. */
export function ecPrivate(curve: Curve, secret: Uint8Array, point: Uint8Array | null): PublicHalf | string {
  const given = point === null ? null : ecPublic(curve, point);
  if (typeof given === "string") return given;
  const derived = derivePoint(curve, secret);
  if (derived === null) return `a private half that is none on ${curve.name}`;
  const half = ecPublic(curve, derived);
  if (typeof half === "string" || given === null) return half;
  return Buffer.compare(half.spki, given.spki) === 0 ? half : "private and public half of different keys";
}

function derivePoint(curve: Curve, secret: Uint8Array): Uint8Array | null {
  if (secret.length > Math.ceil(curve.sizeBits / 8)) return null;
  try {
    const exchange = createECDH(curve.openssl);
    exchange.setPrivateKey(secret);
    return exchange.getPublicKey();
  } catch {
    return null;
  }
}
