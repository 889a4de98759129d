import { has } from "./feature.js";

/** One measure of a name. */
export type NameFeature = readonly [label: string, measure: (name: string) => number];

const about = (label: string, expression: RegExp): NameFeature => [label, (name) => has(expression, name)];

/** What the name alone tells. */
export const nameFeatures: readonly NameFeature[] = [
  ["length of the name", ({ length }) => length],
  ["digits in the name", (name) => name.match(/\d/g)?.length ?? 0],
  about("named a password", /pass|pwd|psw|(?:^|[_.-])pw$/i),
  about("ends in password", /(?:pass(?:word|wd|phrase)?|pwd|pw)\d{0,2}$/i),
  about("named a secret", /secret/i),
  about("named a token", /token/i),
  about("ends in token", /token$/i),
  about("named a key", /key/i),
  about("ends in key", /key$/i),
  about("named just key", /^key$/i),
  about("named authentication", /auth/i),
  about("ends in auth", /auth$/i),
  about("named credential", /cred/i),
  about("named salt, nonce or seed", /salt|nonce|seed|(?:^|[_.-])iv$/i),
  about("named for an interface", /api|client|access|app|consumer|oauth/i),
  about("named private", /priv|sign|encrypt|crypt|hmac|jwt|master|admin|root|db/i),
  about("named an id", /id$/i),
  about("named public", /pub/i),
  about("named a digest", /hash|sha\d|md5|digest|sum|fingerprint/i),
  about("named a session", /session|cookie|csrf|xsrf/i),
  about("named a signature", /sign/i),
  about("named for tests", /test|example|sample|fake|mock|dummy/i),
  about("name has a dot", /\./),
  about("name is capitals", /^[A-Z][A-Z0-9_]+$/),
  about("name is camel case", /^[a-z]+(?:[A-Z][a-z0-9]+)+$/),
  about(
    "about a secret",
    /label|text|title|msg|message|field|type|path|file|url|host|name|policy|length|regex|error|reset|forgot|confirm|new|old/i,
  ),
];
