import { decryptActions, kmsActions } from "../actions/kms-actions.js";
import type { Condition } from "../conditions/condition.js";
import { evaluateConditions } from "../conditions/evaluate-conditions.js";
import type { Ask } from "../conditions/known.js";
import type { Statement } from "../policy/statement.js";
import type { Fit } from "../policy/who.js";
import type { Subject } from "../subjects/subject.js";
import type { Target } from "../targets/target.js";

/** Somebody asking for something. */
export interface Request {
  readonly subject: Subject;
  readonly target: Target;
  readonly ask: Ask;
}

/** A statement that bears on a request, and what in it the request itself decides. */
export interface Applying {
  readonly statement: Statement;
  readonly path: Fit["path"];
  readonly bound: Fit["bound"];
  /** All must hold, in words. */
  readonly words: readonly string[];
  readonly limitsGrants: boolean;
}

/** The statements that bear on a request: all that allow, or all that deny. One may bear on it in more than one way. */
export function applying(statements: readonly Statement[], request: Request, isAllow: boolean): Applying[] {
  const found: Applying[] = [];
  for (const statement of statements) {
    if (statement.isAllow !== isAllow) continue;
    const fits = statement.principals === null ? ANYBODY : statement.principals.fits(request.subject);
    if (fits.length > 0) apply(statement, request, { fits, found });
  }
  return found;
}

const ANYBODY: readonly Fit[] = [{ path: "direct", word: null, bound: "bound" }];

interface Findings {
  readonly fits: readonly Fit[];
  readonly found: Applying[];
}

function apply(statement: Statement, { target, ask }: Request, { fits, found }: Findings): void {
  const resource = statement.resource.fits(target.arn, ask);
  if (resource === "no") return;
  const open = evaluateConditions(statement, ask);
  if (open === null) return;
  const limits = open.length > 0 && statement.conditions.some((one) => limitsGrants(one, statement.isAllow));
  const words = resource === "open" ? ["the variables in its Resource name this one", ...open] : open;
  for (const { path, word, bound } of fits)
    found.push({
      statement,
      path,
      bound: bound === "open" && statement.isByArn ? "free" : bound,
      words: word === null ? words : [word, ...words],
      limitsGrants: limits,
    });
}

const NAMING: ReadonlySet<string> = new Set(["stringequals", "stringequalsignorecase", "stringlike"]);

// A grant for a resource of AWS, or one without operations that open data, makes nobody a decrypter.
function limitsGrants({ key, operator, quantifier, values }: Condition, isAllow: boolean): boolean {
  if (key === "kms:grantisforawsresource")
    return operator !== "null" && values.every((value) => (value.toLowerCase() === "true") === isAllow);
  // Only "all of them are ..." keeps Decrypt out: with any other operator a grant may have more operations beside.
  if (key !== "kms:grantoperations" || !isAllow || quantifier !== "all" || !NAMING.has(operator)) return false;
  return values.every((value) => (kmsActions.maskOf(`kms:${value}`) & decryptActions) === 0n);
}
