import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const LONGEST_BEFORE = 16;
const LONGEST = 400;
const BEFORE = /arn:(aws[a-z-]{0,12})$/u;
// AWS KMS Developer Guide: key ids are UUIDs, those of multi-Region keys "mrk-" and 32 digits; aliases have at most 256 characters.
const NAME =
  /^:kms:([a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}):(\d{12}):(key\/(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|alias\/[\w/-]{1,250})(?![\w/-])/u;

/** Reads the full name of a key of AWS KMS: who mentions a key depends on it. The match is the name of the service. */
export function verify(text: Text, start: number): Verified | string {
  const before = BEFORE.exec(text.slice(start - LONGEST_BEFORE, start));
  const name = NAME.exec(text.slice(start, start + LONGEST));
  if (before === null || name === null) return "no full name of a key";
  const from = start - before[0].length;
  const material = {
    kind: "unknown",
    form: "reference",
    algorithm: "",
    sizeBits: null,
    curve: null,
    spki: null,
    name: `${before[0]}${name[0]}`,
    secret: null,
    encryption: null,
    certificate: null,
    createdAt: null,
    expiresAt: null,
  } as const;
  return {
    start: from,
    end: start + name[0].length,
    materials: [material],
    confidence: "proven",
    reasons: ["is the full name of a key in AWS KMS"],
  };
}
