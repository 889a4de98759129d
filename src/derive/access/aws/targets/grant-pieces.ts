import { kmsActions, kmsMask } from "../actions/kms-actions.js";
import type { GrantFact } from "../estate/facts.js";
import { when, type Clause } from "../policy/clause.js";
import type { Piece } from "../judge/piece.js";

// The operations whose requests can have an encryption context; a constraint on it means nothing to the others.
const WITH_CONTEXT = kmsMask("Decrypt Encrypt GenerateDataKey* ReEncrypt*");

/** What a grant gives, by its constraints (AWS KMS API Reference, "GrantConstraints"). */
export function grantPieces({ grant, operations, constraints }: GrantFact): Piece[] {
  const mask = operations.reduce((sum, operation) => sum | kmsActions.maskOf(`kms:${operation}`), 0n);
  const evidence = [`grant: ${grant}`];
  const { always, context } = toClauses(constraints);
  return [
    { mask: mask & ~WITH_CONTEXT, clauses: always, evidence },
    { mask: mask & WITH_CONTEXT, clauses: [...always, ...context], evidence },
  ].filter((piece) => piece.mask !== 0n);
}

interface Clauses {
  /** Bear on every operation. */
  readonly always: readonly Clause[];
  /** Bear on those with an encryption context. */
  readonly context: readonly Clause[];
}

function toClauses(constraints: string | null): Clauses {
  if (constraints === null) return { always: [], context: [] };
  const parsed = parse(constraints);
  if (parsed === null) return { always: [when("under constraints of the grant that could not be read")], context: [] };
  const always: Clause[] = [];
  const context: Clause[] = [];
  for (const [name, value] of Object.entries(parsed).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === "EncryptionContextSubset") context.push(when(`when the encryption context has ${toPairs(value)}`));
    else if (name === "EncryptionContextEquals") context.push(when(`when the encryption context is ${toPairs(value)}`));
    else always.push(when(`when ${name === "SourceArn" ? "aws:SourceArn" : name} is ${toPairs(value)}`));
  }
  return { always, context };
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function toPairs(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const pairs = Object.entries(value).map(([name, text]) => `${name}=${String(text)}`);
  return pairs.toSorted().join(", ") || "empty";
}
