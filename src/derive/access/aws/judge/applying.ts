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

/** The statements that bear on a request: all that allow, or all that deny. */
export function applying(statements: readonly Statement[], request: Request, isAllow: boolean): Applying[] {
  const found: Applying[] = [];
  for (const statement of statements) {
    if (statement.isAllow !== isAllow) continue;
    const one = apply(statement, request);
    if (one) found.push(one);
  }
  return found;
}

const ANYBODY: Fit = { path: "direct", word: null, bound: "bound" };

function apply(statement: Statement, { subject, target, ask }: Request): Applying | null {
  const fit = statement.principals === null ? ANYBODY : statement.principals.fit(subject);
  if (fit === null) return null;
  const resource = statement.resource.fits(target.arn, ask);
  if (resource === "no") return null;
  const open = evaluateConditions(statement, ask);
  if (open === null) return null;
  const words = [fit.word, resource === "open" ? "the variables in its Resource name this one" : null, ...open];
  return {
    statement,
    path: fit.path,
    bound: fit.bound,
    words: words.filter((word) => word !== null),
    limitsGrants: open.length > 0 && statement.conditions.some((one) => limitsGrants(one, statement.isAllow)),
  };
}

// A grant for a resource of AWS, or one without operations that open data, makes nobody a decrypter.
function limitsGrants({ key, operator, values }: Condition, isAllow: boolean): boolean {
  if (key === "kms:grantisforawsresource") return values.every((value) => (value.toLowerCase() === "true") === isAllow);
  if (key !== "kms:grantoperations" || !isAllow || operator.includes("not")) return false;
  return values.every((value) => (kmsActions.maskOf(`kms:${value}`) & decryptActions) === 0n);
}
