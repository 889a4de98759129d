import { bigNumber } from "./big-number.js";
import type { Curve } from "./curve.js";
import { curves } from "./curves.js";
import type { Der } from "./der.js";

const number = (hex: string): bigint => BigInt(`0x${hex}`);

/** The curve that EC parameters name or spell out (RFC 3279, ECParameters), or null where it is none of ours. */
export function findCurve(parameters: Der): Curve | null {
  if (parameters.tag === 0x06) return curves.find(({ oid }) => oid === parameters.oid) ?? null;
  const order = parameters.at(4).unsigned;
  const prime = parameters.at(1).at(1).unsigned;
  if (order === null || prime === null) return null;
  const spelt = [prime, parameters.at(2).at(0).content, parameters.at(2).at(1).content, order].map(bigNumber);
  const isSame = ({ p, a, b, n }: Curve): boolean => [p, a, b, n].every((hex, index) => number(hex) === spelt[index]);
  return curves.find((curve) => isSame(curve) && hasGenerator(curve, parameters.at(3).content)) ?? null;
}

// The generator is compared too: another one makes another curve out of the same equation (CVE-2020-0601).
function hasGenerator(curve: Curve, point: Uint8Array): boolean {
  const width = Math.ceil(curve.sizeBits / 8);
  const isSameX = bigNumber(point.subarray(1, 1 + width)) === number(curve.gx);
  if (point[0] === 2 || point[0] === 3) return isSameX && BigInt(point[0] & 1) === (number(curve.gy) & 1n);
  return isSameX && point.length === 1 + 2 * width && bigNumber(point.subarray(1 + width)) === number(curve.gy);
}
