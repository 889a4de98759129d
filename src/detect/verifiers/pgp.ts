import { base64Body } from "../material/base64-body.js";
import { findPemBlock } from "../material/pem-block.js";
import { readPgp } from "../material/read-pgp.js";
import { toMaterial } from "../material/to-material.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const REACH = 262_144;
const CHECKSUM = /(?:^|\n|\\n|\s)=[A-Za-z0-9+/]{4}\s*(?:\\[nr]|\s)*$/u;
// What a secret key of any algorithm has at least.
const LEAST_BYTES = 64;

/** Proves OpenPGP keys between armour lines; the match is the armour line's start. */
export function verify(text: Text, start: number): Verified | string {
  const block = findPemBlock(text, start, REACH);
  if (typeof block === "string") return block;
  if (!/^PGP (?:PRIVATE|PUBLIC|SECRET) KEY BLOCK/u.test(block.label))
    return `a block of ${block.label}, which holds no key`;
  const body = base64Body(block.body.replace(CHECKSUM, ""));
  const bytes = Buffer.from(body.texts[0] ?? "", "base64");
  if (body.isElided || bytes.length === 0) return "a body that is left out";
  const materials = readPgp(bytes);
  if (typeof materials !== "string")
    return { start, end: block.end, materials, confidence: "proven", reasons: ["parses as OpenPGP keys"] };
  if (!isSecretPacket(bytes) || bytes.length < LEAST_BYTES) return materials;
  const reasons = ["begins as an OpenPGP secret key but does not parse"];
  return { start, end: block.end, materials: [toMaterial(null, { secret: bytes })], confidence: "shaped", reasons };
}

// Tag 5 in either format, RFC 9580 section 4.2, and a version behind it.
function isSecretPacket(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  return (first >= 0x94 && first <= 0x97) || first === 0xc5;
}
