import type { Anchor } from "../pattern.js";
import type { PrefilterAnchor } from "../prefilter/prefilter-anchor.js";

// Names that tell of a secret; the least length of the value keeps the common ones cheap.
const NAMES: readonly (readonly [text: string, minRun: number])[] = [
  ["pass", 3],
  ["pwd", 3],
  ["_pw", 3],
  ["secret", 3],
  ["token", 4],
  ["api_key", 4],
  ["apikey", 4],
  ["api-key", 4],
  ["api key", 4],
  ["auth", 5],
  ["credential", 4],
  ["_key", 6],
  ["-key", 6],
  ["key", 12],
  ["salt", 6],
  ["nonce", 6],
  ["bearer", 8],
  ["signature", 10],
  ["cookie", 10],
  ["session", 10],
  ["csrf", 10],
  ["otp", 6],
  ["seed", 8],
  ["hmac", 8],
];

// Forms whose operator is a space or a line's end, or stands too far away: here the whole text is the anchor.
const PHRASES: readonly string[] = [
  "password ",
  "passwd ",
  "pass ",
  "pwd ",
  "secret ",
  "token ",
  "login(",
  "password\n",
  'password"\n',
  "secret\n",
  'secret"\n',
  "token\n",
  'token"\n',
  "key\n",
  'key"\n',
  'password" v',
  'secret" v',
  'token" v',
  'key" v',
  "</key>",
  "identified by",
  "securestring",
  "bearer ",
  'password\\"',
  'secret\\"',
  'token\\"',
  'key\\"',
  "password:    ",
  "--user",
  " -u",
  " -p",
];

/** An anchor, and what the prefilter looks at around it. */
export type GenericAnchor = Anchor & Required<Pick<PrefilterAnchor, "look">>;

/** What the prefilter looks for on behalf of generic secrets; the index of an anchor is what the door is told. */
export const genericAnchors: readonly GenericAnchor[] = [
  ...NAMES.map(([text, minRun]) => toAnchor(text, "assignment", minRun)),
  ...PHRASES.map((text) => toAnchor(text, "none", 0)),
];

function toAnchor(text: string, gate: Anchor["gate"], minRun: number): GenericAnchor {
  const look = lookAt(text);
  return { text, ignoreCase: true, leastBefore: 0, mostBefore: 0, mostAfter: text.length, gate, minRun, look };
}

// Options of commands and the ends of elements stand beside their names, and in SQL a plain word may be a password: there the
// line alone tells.
function lookAt(text: string): GenericAnchor["look"] {
  if (/^[ <]|^--|^identified/.test(text)) return "line";
  return text.endsWith("\n") ? "next-line" : "name";
}
