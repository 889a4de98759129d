import { readDnssecPrivate } from "../material/read-dnssec-private.js";
import { sliceUntil } from "../material/slice-until.js";
import { unescapeText } from "../material/unescape-text.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const MARK = "Private-key-format:";
const REACH = 16_384;
const LAST_FIELD =
  /(?:Created|Publish|Activate|Inactive|Delete|Coefficient|PrivateKey|Public_value\(y\)):[^\n<]*(?:\n[ \t]*[A-Za-z0-9+/=]+[ \t]*(?=\r?\n|$))*/gu;

/** Proves DNSSEC private keys as BIND writes them; the match starts at the format's name. */
export function verify(text: Text, start: number): Verified | string {
  const file = sliceUntil(text, start, { mark: MARK, reach: REACH });
  const isPlain = /^Private-key-format: v1\.\d+[ \t]*\r?\n(?!<)/u.test(file);
  const materials = readDnssecPrivate(isPlain ? file : unescapeText(file));
  if (typeof materials === "string") return materials;
  const last = [...file.matchAll(LAST_FIELD)].at(-1);
  const end = start + (last === undefined ? file.trimEnd().length : last.index + last[0].trimEnd().length);
  return { start, end, materials, confidence: "proven", reasons: ["parses as a DNSSEC private key"] };
}
