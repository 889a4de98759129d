import { readMinisign } from "../material/read-minisign.js";
import { strictBase64 } from "../material/strict-base64.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const KEY = /^untrusted comment:[^\r\n]{0,256}(?:\r?\n|\\r\\n|\\n)([A-Za-z0-9+/]{40,240}={0,2})(?![A-Za-z0-9+/=])/u;

/** Proves minisign and signify keys; the match is the start of the comment above. */
export function verify(text: Text, start: number): Verified | string {
  const match = KEY.exec(text.slice(start, start + 560));
  const bytes = strictBase64(match?.[1] ?? "");
  if (!match || bytes === null) return "no key below the comment";
  const materials = readMinisign(bytes);
  if (typeof materials === "string") return materials;
  return {
    start,
    end: start + match[0].length,
    materials,
    confidence: "proven",
    reasons: ["has the fields of a minisign or signify key"],
  };
}
