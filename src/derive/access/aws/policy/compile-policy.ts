import type { ActionTable } from "../actions/action-table.js";
import { identityActions } from "../actions/identity-actions.js";
import { kmsActions } from "../actions/kms-actions.js";
import type { Condition } from "../conditions/condition.js";
import { isOfTheTarget } from "../conditions/is-of-the-target.js";
import { actionsWith } from "../conditions/presence.js";
import { toCondition } from "../conditions/to-condition.js";
import type { Layer } from "../subjects/subject.js";
import { parsePolicy, type RawPrincipals, type RawStatement } from "./parse-policy.js";
import type { Statement } from "./statement.js";
import { toPrincipalMatcher } from "./to-principal-matcher.js";
import type { PrincipalTest } from "./to-principal-test.js";
import { toResourceMatcher } from "./to-resource-matcher.js";

/** How a policy is made ready. */
export interface Compilation {
  /** How evidence calls it: "key policy". */
  readonly name: string;
  /** A number for a text: the same for equal ones, and for no others. */
  readonly numberOf: (text: string) => number;
  /** A principal by kind and name. */
  readonly toTest: (kind: string, name: string) => PrincipalTest;
}

/** A policy made ready for both realms; null where it cannot be read. */
export function compilePolicy(document: string, compilation: Compilation): Layer | null {
  const policy = parsePolicy(document);
  if (policy === null) return null;
  const layer: { keys: Statement[]; identities: Statement[] } = { keys: [], identities: [] };
  for (const [at, raw] of policy.statements.entries()) {
    const masks = { keys: maskOf(raw, kmsActions), identities: maskOf(raw, identityActions) };
    if (masks.keys === 0n && masks.identities === 0n) continue;
    const evidence = `${compilation.name}: ${raw.sid ?? `statement ${at + 1}`}`;
    const statement = prepare(raw, policy.hasVariables, { ...compilation, name: evidence });
    for (const part of splitByPresence(masks.keys, statement.conditions)) layer.keys.push({ ...statement, ...part });
    if (masks.identities !== 0n) layer.identities.push({ ...statement, mask: masks.identities, absent: NONE });
  }
  return layer;
}

// Those of identities speak of whom they hang on: nothing to tell apart.
const NAMELESS = -1;

type Prepared = Omit<Statement, "mask" | "absent">;

function prepare(raw: RawStatement, hasVariables: boolean, { name, numberOf, toTest }: Compilation): Prepared {
  const isAllow = raw.effect === "Allow";
  const conditions = raw.conditions.map((condition) => toCondition(condition, hasVariables));
  const resource = toResourceMatcher(raw.resources, raw.isNotResource, hasVariables);
  return {
    effect:
      raw.principals === null ? NAMELESS : numberOf(JSON.stringify([name, hasVariables, { ...raw, principals: null }])),
    isBlind: resource.isAll && conditions.every((one) => !one.hasVariables && !isOfTheTarget(one.key)),
    isAllow,
    principals: raw.principals && toPrincipalMatcher(toTests(raw.principals, toTest), raw.isNotPrincipal, isAllow),
    resource,
    conditions,
    isByArn: !raw.isNotPrincipal && conditions.some(namesArns),
    evidence: name,
  };
}

function toTests(principals: RawPrincipals, toTest: Compilation["toTest"]): PrincipalTest[] {
  return Object.entries(principals).flatMap(([kind, names]) => names.map((name) => toTest(kind, name)));
}

// Such are no limit to whom NotPrincipal means: of that the documentation says nothing.
function namesArns({ key, operator }: Condition): boolean {
  return key === "aws:principalarn" && ["arnequals", "arnlike", "stringequals", "stringlike"].includes(operator);
}

function maskOf({ actions, isNotAction }: RawStatement, table: ActionTable): bigint {
  const named = actions.reduce((mask, pattern) => mask | table.maskOf(pattern), 0n);
  return isNotAction ? table.all & ~named : named;
}

type Part = Pick<Statement, "mask" | "absent">;

const NONE: ReadonlySet<string> = new Set();

/** One part for each set of condition keys that can be in a request; none for no action. */
function splitByPresence(mask: bigint, conditions: readonly Condition[]): Part[] {
  let parts: Part[] = mask === 0n ? [] : [{ mask, absent: NONE }];
  for (const key of new Set(conditions.map((condition) => condition.key))) {
    const present = actionsWith(key);
    if (present === null) continue;
    parts = parts.flatMap((part) => [
      { mask: part.mask & present, absent: part.absent },
      { mask: part.mask & ~present, absent: new Set([...part.absent, key]) },
    ]);
    parts = parts.filter((part) => part.mask !== 0n);
  }
  return parts;
}
