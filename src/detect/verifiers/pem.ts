import { findPemBlock } from "../material/find-pem-block.js";
import { readPem } from "../material/read-pem.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const MATERIAL = /(?:PRIVATE KEY|PUBLIC KEY|CERTIFICATE|CERTIFICATE REQUEST|PKCS7|CMS|PKCS #7 SIGNED DATA)$/u;
const KEY_REACH = 65_536;
const BAG_REACH = 262_144;

/** Proves keys, certificates and requests between PEM armour lines, however they are quoted; the match is the armour line's start. */
export function verify(text: Text, start: number): Verified | string {
  const isBag = /^-----BEGIN (?:PKCS|CMS)/u.test(text.slice(start, start + 20));
  const block = findPemBlock(text, start, isBag ? BAG_REACH : KEY_REACH);
  if (typeof block === "string") return block;
  if (block.label.startsWith("PGP ")) return "OpenPGP, which has a pattern of its own";
  if (!MATERIAL.test(block.label)) return `a block of ${block.label}, which holds no key`;
  const content = readPem(block);
  if (typeof content === "string") return content;
  const { materials, confidence, reason } = content;
  return { start, end: block.end, materials, confidence, reasons: [reason] };
}
