import type { GenericCandidate } from "./generic-candidate.js";
import { isSql } from "./is-sql.js";
import type { Reading } from "./reading.js";

/** Which pattern speaks for a reading, and what kind of key it holds. */
export interface NameKind {
  readonly pattern: string;
  readonly kind: GenericCandidate["kind"];
}

const BY_NAME: readonly (readonly [RegExp, NameKind])[] = [
  [
    /pass(?!port|age|ive|enger|ed|es\b|ing|through|by)|pwd|psw|(?:^|[_.-])pw$|login$|signin$|authenticate$|securestring$/i,
    { pattern: "generic-password", kind: "password" },
  ],
  [/secret/i, { pattern: "generic-secret", kind: "credential" }],
  [/token|bearer|cookie|session|csrf|nonce/i, { pattern: "generic-token", kind: "credential" }],
  [/api|access/i, { pattern: "generic-api-key", kind: "credential" }],
  [/key|salt|seed|hmac|signature|private/i, { pattern: "generic-key", kind: "symmetric" }],
];
const OTHER: NameKind = { pattern: "generic-credential", kind: "credential" };

/** Tells the kind from the name and the form of the reading. */
export function nameKind({ form, name, line }: Reading): NameKind {
  if (form === "header") return { pattern: "authorization-header", kind: "credential" };
  if (form === "flag" || /(?:^|\s)--?$/.test(line.slice(0, line.indexOf(name))))
    return { pattern: "command-line-password", kind: "password" };
  if ((form === "word" || form === "assignment") && isSql(line)) return { pattern: "sql-password", kind: "password" };
  return BY_NAME.find(([expression]) => expression.test(name))?.[1] ?? OTHER;
}
