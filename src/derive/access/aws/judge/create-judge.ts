import { kmsMask } from "../actions/kms-actions.js";
import { joinClauses, when } from "../policy/clause.js";
import type { Realm, Subject } from "../subjects/subject.js";
import type { Target } from "../targets/target.js";
import { applying, type Request } from "./applying.js";
import { createSides, type Side } from "./create-sides.js";
import { findWays, type Way } from "./find-ways.js";
import { pass, refuse } from "./gates.js";
import { tidy, type Piece } from "./piece.js";
import { toRefusal } from "./to-piece.js";

/** Tells what one subject may do with a target, and what must hold for it. */
export type Judge = (target: Target) => Way[];

/**
 * A judge of one subject's requests (IAM User Guide, "Policy evaluation logic"; AWS KMS Developer Guide,
 * "Troubleshooting key access"): allowed some way, let through by every guardrail, forbidden by none.
 */
export function createJudge(subject: Subject, realm: Realm): Judge {
  const sideOf = createSides(subject, realm);
  return (target) => {
    const request = { subject, target, ask: (key: string) => subject.ask(key) ?? target.ask(key) };
    const side = sideOf(request);
    let ways = findWays(request, side.own);
    if (ways.length === 0) return ways;
    ways = passBoundary(ways, side);
    for (const level of side.levels) ways = pass(ways, level);
    ways = refuse(ways, [...side.refusals, ...refusals(request)]);
    const riders = subject.isServiceLinked ? subject.riders : joinClauses(subject.riders, target.riders);
    if (riders.length > 0) ways = ways.map((way) => ({ ...way, clauses: joinClauses(way.clauses, riders) }));
    return tidyByPath(ways);
  };
}

// Of grants, and of what is given to everybody, the documentation does not say whether a boundary limits them.
const MAY_NOT_LIMIT: Piece = {
  mask: -1n,
  clauses: [when("where its permissions boundary does not limit what is given this way")],
  evidence: [],
};

function passBoundary(ways: readonly Way[], { boundary }: Side): Way[] {
  if (boundary === null) return [...ways];
  return ways.flatMap((way) => {
    if (way.bound === "free") return [way];
    return pass([way], way.bound === "open" ? [...boundary, MAY_NOT_LIMIT] : boundary);
  });
}

// "The kms:RetireGrant permission is not effective in an RCP": the grant itself says who may end it.
const BEYOND_CONTROL = kmsMask("RetireGrant");

function refusals(request: Request): Piece[] {
  const { policy, controls, realm } = request.target;
  const own = applying(policy, request, false).map(toRefusal);
  if (request.subject.isServiceLinked) return own;
  const laid = applying(controls[realm], request, false).map(toRefusal);
  if (realm !== "keys" || laid.length === 0) return [...own, ...laid];
  return [...own, ...laid.map((refusal) => ({ ...refusal, mask: refusal.mask & ~BEYOND_CONTROL }))];
}

function tidyByPath(ways: readonly Way[]): Way[] {
  if (ways.length === 1) return [...ways];
  return (["direct", "delegated", "grant"] as const).flatMap((path) =>
    tidy(ways.filter((way) => way.path === path)).map((piece) => ({ ...piece, path, bound: "bound" as const })),
  );
}
