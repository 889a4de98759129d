import { readPutty } from "../material/read-putty.js";
import { sliceUntil } from "../material/slice-until.js";
import { unescapeText } from "../material/unescape-text.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const MARK = "PuTTY-User-Key-File-";
const REACH = 32_768;

/** Proves PuTTY private keys; the match starts at the first header. */
export function verify(text: Text, start: number): Verified | string {
  const file = sliceUntil(text, start, { mark: MARK, reach: REACH });
  if (!/^PuTTY-User-Key-File-[123]: [a-z]/u.test(file)) return "no header of a PuTTY key";
  const isEscaped = /^.{0,80}\\n/u.test(file);
  const materials = readPutty(isEscaped ? unescapeText(file) : file);
  if (typeof materials === "string") return materials;
  const tail = /Private-MAC: [0-9A-Fa-f]{8,128}/u.exec(file);
  const end = start + (tail === null ? file.trimEnd().length : tail.index + tail[0].length);
  return { start, end, materials, confidence: "proven", reasons: ["parses as a PuTTY key"] };
}
