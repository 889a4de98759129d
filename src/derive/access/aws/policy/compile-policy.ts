import type { ActionTable } from "../actions/action-table.js";
import { identityActions } from "../actions/identity-actions.js";
import { kmsActions } from "../actions/kms-actions.js";
import type { Condition } from "../conditions/condition.js";
import { actionsWith } from "../conditions/presence.js";
import { toCondition } from "../conditions/to-condition.js";
import type { Layer, Realm } from "../subjects/subject.js";
import { parsePolicy, type PolicyDocument, type RawStatement } from "./parse-policy.js";
import type { Statement } from "./statement.js";
import { toPrincipalMatcher } from "./to-principal-matcher.js";
import { toResourceMatcher } from "./to-resource-matcher.js";

const TABLES: Readonly<Record<Realm, ActionTable>> = { keys: kmsActions, identities: identityActions };

/** A policy made ready for both realms; null where it cannot be read. `name` is how evidence calls it: "key policy". */
export function compilePolicy(document: string, name: string): Layer | null {
  const policy = parsePolicy(document);
  if (policy === null) return null;
  return { keys: compile(policy, name, "keys"), identities: compile(policy, name, "identities") };
}

function compile(policy: PolicyDocument, name: string, realm: Realm): Statement[] {
  return policy.statements.flatMap((raw, at) => {
    const mask = maskOf(raw, TABLES[realm]);
    if (mask === 0n) return [];
    const conditions = raw.conditions.map((condition) => toCondition(condition, policy.hasVariables));
    const statement = {
      isAllow: raw.effect === "Allow",
      principals: raw.principals && toPrincipalMatcher(raw.principals, raw.isNotPrincipal, raw.effect === "Allow"),
      resource: toResourceMatcher(raw.resources, raw.isNotResource, policy.hasVariables),
      conditions,
      isByArn: !raw.isNotPrincipal && conditions.some(namesArns),
      evidence: `${name}: ${raw.sid ?? `statement ${at + 1}`}`,
    };
    const parts = realm === "keys" ? splitByPresence(mask, conditions) : [{ mask, absent: NONE }];
    return parts.map((part) => ({ ...statement, ...part }));
  });
}

// Such are no limit to whom NotPrincipal means: of that the documentation says nothing.
function namesArns({ key, operator }: Condition): boolean {
  return key === "aws:principalarn" && ["arnequals", "arnlike", "stringequals", "stringlike"].includes(operator);
}

function maskOf({ actions, isNotAction }: RawStatement, table: ActionTable): bigint {
  const named = actions.reduce((mask, pattern) => mask | table.maskOf(pattern), 0n);
  return isNotAction ? table.all & ~named : named;
}

interface Part {
  readonly mask: bigint;
  readonly absent: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** One part for each set of condition keys that can be in a request. */
function splitByPresence(mask: bigint, conditions: readonly Condition[]): Part[] {
  let parts: Part[] = [{ mask, absent: NONE }];
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
