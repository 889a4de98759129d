import { readDer } from "../material/read-der.js";
import { sliceRun } from "../material/slice-run.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const RUN = /^[A-Za-z0-9+/]+={0,2}/u;
const REACH = 65_536;
const LEAST_CHARACTERS = 56;
// The letter of an escaped line break is none of it, and = assigns as well as it pads.
const INSIDE = /(?<!\\)[A-Za-z0-9+/_-]$/u;
// A block's first line directly under its armour line is the business of the armour.
const ARMOUR = /-----BEGIN [A-Z0-9 ]{3,50}-----(?:[^A-Za-z0-9+/]|\\[nr]){0,40}$/u;

/** Proves keys and certificates in base64 without armour lines (a bare DER value in a setting); the match is the start of the value. */
export function verify(text: Text, start: number): Verified | string {
  if (INSIDE.test(text.slice(start - 2, start))) return "within a longer run of base64";
  if (ARMOUR.test(text.slice(start - 120, start))) return "within PEM, which has a pattern of its own";
  const base64 = sliceRun(text, start, { pattern: RUN, reach: REACH });
  if (base64.length < LEAST_CHARACTERS) return "too short for a key";
  const materials = readDer(Buffer.from(base64, "base64"));
  if (typeof materials === "string") return materials;
  return { start, end: start + base64.length, materials, confidence: "proven", reasons: ["parses as DER in base64"] };
}
