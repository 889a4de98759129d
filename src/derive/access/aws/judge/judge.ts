import { kmsMask } from "../actions/kms-actions.js";
import { joinClauses, when } from "../policy/clause.js";
import type { Statement } from "../policy/statement.js";
import type { Layer, Subject } from "../subjects/subject.js";
import type { Target } from "../targets/target.js";
import { applying, type Applying, type Request } from "./applying.js";
import { findWays, toPiece, type Way } from "./find-ways.js";
import { pass, refuse } from "./gates.js";
import { tidy, type Piece } from "./piece.js";

/**
 * What somebody may do with something, and what must hold for it (IAM User Guide, "Policy evaluation logic";
 * AWS KMS Developer Guide, "Troubleshooting key access"): allowed some way, let through by every guardrail, forbidden by none.
 */
export function judge(subject: Subject, target: Target): Way[] {
  const request = { subject, target, ask: (key: string) => subject.ask(key) ?? target.ask(key) };
  let ways = findWays(request);
  if (ways.length === 0) return ways;
  ways = passBoundary(ways, request);
  for (const level of subject.levels) ways = pass(ways, allowed(level, request));
  ways = refuse(ways, refusals(request));
  const riders = joinClauses(subject.riders, target.riders);
  return tidyByPath(ways.map((way) => ({ ...way, clauses: joinClauses(way.clauses, riders) })));
}

function allowed(layer: Layer, request: Request): Piece[] {
  return tidy(applying(layer[request.target.realm], request, true).map(toPiece));
}

const GRANT_GATE = [when("where its permissions boundary does not limit grants")];

/**
 * A boundary limits what identity policies give, and what a resource gives to a role; not what a resource gives to a user
 * (IAM User Guide, "Permissions boundaries for IAM entities"). Of grants the documentation is silent: open.
 */
function passBoundary(ways: readonly Way[], request: Request): Way[] {
  const { boundary, kind } = request.subject;
  if (boundary === null) return [...ways];
  const gate = allowed(boundary, request);
  return ways.flatMap((way) => {
    if (way.path === "direct" && kind === "user") return [way];
    return pass([way], way.path === "grant" ? [...gate, { mask: -1n, clauses: GRANT_GATE, evidence: [] }] : gate);
  });
}

function refusals(request: Request): Piece[] {
  const { subject, target } = request;
  const { realm } = target;
  const layers: readonly (readonly Statement[])[] = [
    target.policy,
    subject.identity[realm],
    subject.boundary?.[realm] ?? [],
    ...subject.levels.map((level) => level[realm]),
  ];
  const controls = applying(target.controls[realm], request, false).map(toRefusal);
  return [
    ...layers.flatMap((statements) => applying(statements, request, false).map(toRefusal)),
    ...controls.map((refusal) => ({
      ...refusal,
      mask: realm === "keys" ? refusal.mask & ~BEYOND_CONTROL : refusal.mask,
    })),
  ];
}

// "The kms:RetireGrant permission is not effective in an RCP": the grant itself says who may end it.
const BEYOND_CONTROL = kmsMask("RetireGrant");

function toRefusal({ statement, words, limitsGrants }: Applying): Piece {
  const clauses = words.length === 0 ? [] : [when(`unless ${words.join(" and ")}`, limitsGrants)];
  return { mask: statement.mask, clauses, evidence: [] };
}

function tidyByPath(ways: readonly Way[]): Way[] {
  return (["direct", "delegated", "grant"] as const).flatMap((path) =>
    tidy(ways.filter((way) => way.path === path)).map((piece) => ({ ...piece, path })),
  );
}
