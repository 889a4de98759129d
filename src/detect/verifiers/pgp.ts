import { base64Body } from "../material/base64-body.js";
import { findPemBlock } from "../material/find-pem-block.js";
import { readPgp } from "../material/read-pgp.js";
import { toMaterial } from "../material/to-material.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const REACH = 262_144;
// The CRC-24 of the armour (RFC 4880) at the end of the body, which a body on one line does not set apart.
const CHECKSUM = /=[A-Za-z0-9+/]{4}[^A-Za-z0-9+/=]*(?:[nr][^A-Za-z0-9+/=]*){0,4}$/u;
const TAIL = 64;
const LEAST_BYTES = 40;
const ALGORITHMS = new Set([1, 2, 3, 16, 17, 18, 19, 22, 25, 26, 27, 28]);

/** Proves OpenPGP keys between armour lines; the match is the armour line's start. */
export function verify(text: Text, start: number): Verified | string {
  const block = findPemBlock(text, start, REACH);
  if (typeof block === "string") return block;
  if (!/^PGP (?:PRIVATE|PUBLIC|SECRET) KEY BLOCK/u.test(block.label))
    return `a block of ${block.label}, which holds no key`;
  const body = base64Body(block.body.slice(0, -TAIL) + block.body.slice(-TAIL).replace(CHECKSUM, ""));
  const bytes = Buffer.from(body.texts[0] ?? "", "base64");
  if (body.isElided || bytes.length === 0) return "a body that is left out";
  const materials = readPgp(bytes);
  if (typeof materials !== "string")
    return { start, end: block.end, materials, confidence: "proven", reasons: ["parses as OpenPGP keys"] };
  if (!isSecretKey(bytes)) return materials;
  const reasons = ["begins as an OpenPGP secret key but does not parse"];
  return { start, end: block.end, materials: [toMaterial(null, { secret: bytes })], confidence: "shaped", reasons };
}

/** Whether the bytes begin as an OpenPGP secret key: tag 5 in either format, a length, version 4 and a known algorithm. RFC 9580 section 5.5. */
function isSecretKey(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  const isTag = (first >= 0x94 && first <= 0x97) || first === 0xc5;
  const version = bytes.indexOf(4, 1);
  return (
    isTag && bytes.length >= LEAST_BYTES && version >= 2 && version <= 5 && ALGORITHMS.has(bytes[version + 5] ?? 0)
  );
}
