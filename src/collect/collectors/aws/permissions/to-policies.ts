import type { PermissionPolicy } from "#model/permission-policy";
import type { Call } from "../talk/call.js";

interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: readonly string[];
  readonly Resource: string;
}

// Characters of a customer managed policy, white space not counted (IAM User Guide, "IAM and AWS STS quotas").
const MOST_CHARACTERS = 6144;

/** The policies that allow the calls and forbid the rest that could do harm; as many as the size of a policy asks for. */
export function toPolicies(calls: readonly Call[], denied: readonly string[]): PermissionPolicy[] {
  const statements = [...allowStatements(calls), { Effect: "Deny", Action: denied, Resource: "*" } as const];
  const policies = pack(statements.flatMap(cut));
  return policies.map((statement, at) => {
    const document = { Version: "2012-10-17", Statement: statement };
    const name = policies.length === 1 ? "keycensus-read" : `keycensus-read-${at + 1}`;
    return { name, document, characters: JSON.stringify(document).length, mostCharacters: MOST_CHARACTERS };
  });
}

function allowStatements(calls: readonly Call[]): Statement[] {
  const byResource = new Map<string, Set<string>>();
  for (const { permission, resource } of calls)
    byResource.set(resource, (byResource.get(resource) ?? new Set()).add(permission));
  return [...byResource]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([Resource, actions]) => ({ Effect: "Allow", Action: [...actions].toSorted(), Resource }));
}

/** A statement that is too large for any policy, in halves. */
function cut(statement: Statement): Statement[] {
  if (sizeOf([statement]) <= MOST_CHARACTERS) return [statement];
  const middle = Math.ceil(statement.Action.length / 2);
  const halves = [statement.Action.slice(0, middle), statement.Action.slice(middle)];
  return halves.flatMap((Action) => cut({ ...statement, Action }));
}

/** Statements in as few policies as fit, in their order. */
function pack(statements: readonly Statement[]): Statement[][] {
  const packed: Statement[][] = [];
  for (const statement of statements) {
    const last = packed.at(-1);
    if (last !== undefined && sizeOf([...last, statement]) <= MOST_CHARACTERS) last.push(statement);
    else packed.push([statement]);
  }
  return packed;
}

function sizeOf(Statement: readonly Statement[]): number {
  return JSON.stringify({ Version: "2012-10-17", Statement }).length;
}
