import type { Anchor } from "../pattern.js";

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

/** What the prefilter looks for on behalf of generic secrets; the index of an anchor is what the door is told. */
export const genericAnchors: readonly Anchor[] = [
  ...NAMES.map(([text, minRun]) => toAnchor(text, "assignment", minRun)),
  ...PHRASES.map((text) => toAnchor(text, "none", 0)),
];

function toAnchor(text: string, gate: Anchor["gate"], minRun: number): Anchor {
  return { text, ignoreCase: true, leastBefore: 0, mostBefore: 0, mostAfter: text.length, gate, minRun };
}
