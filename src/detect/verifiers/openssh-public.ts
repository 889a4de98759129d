import { readSshBlob } from "../material/read-ssh-blob.js";
import { sliceRun } from "../material/slice-run.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const TYPE = /^[a-z0-9@.-]{7,48}(?= )/u;
const RUN = /^[A-Za-z0-9+/]*={0,2}/u;
// An RSA key of 16384 bits in base64, a certificate around it, and some.
const MOST_BASE64 = 16_384;

/** Proves SSH public keys and certificates as one line holds them (authorized_keys, known_hosts, .pub); the match starts at the key's type. */
export function verify(text: Text, start: number): Verified | string {
  const type = TYPE.exec(text.slice(start, start + 64))?.[0];
  if (type === undefined) return "no type of SSH key";
  const from = start + type.length + 1;
  const base64 = sliceRun(text, from, { pattern: RUN, reach: MOST_BASE64 });
  const blob = Buffer.from(base64, "base64");
  if (blob.toString("latin1", 4, 4 + type.length) !== type) return "a type that is not the key's";
  const materials = readSshBlob(blob);
  if (typeof materials === "string") return materials;
  return { start, end: from + base64.length, materials, confidence: "proven", reasons: [`parses as ${type}`] };
}
