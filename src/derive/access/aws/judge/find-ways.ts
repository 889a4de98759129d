import { when } from "../policy/clause.js";
import type { Fit } from "../policy/who.js";
import type { Subject } from "../subjects/subject.js";
import type { Target } from "../targets/target.js";
import { applying, type Applying, type Request } from "./applying.js";
import { intersect, tidy, type Piece } from "./piece.js";
import { toPiece } from "./to-piece.js";

/** Actions that are allowed one way. */
export interface Way extends Piece {
  readonly path: Fit["path"] | "grant";
  /** Whether the subject's permissions boundary limits it. */
  readonly bound: Fit["bound"];
}

const ALL = -1n;

/** All that allows somebody something, before guardrails and refusals. */
export function findWays(request: Request, own: readonly Piece[]): Way[] {
  const { subject, target } = request;
  const named = applying(target.policy, request, true);
  const direct = named.filter(({ path }) => path === "direct");
  const delegated = intersect(
    tidy([...named.filter(({ path }) => path === "delegated").map(toPiece), ...unseenPolicy(target, subject)]),
    own,
  );
  const grants = target.grantsTo(subject);
  if (!needsBoth(subject, target))
    return [...within(direct, subject), ...on("delegated", delegated), ...on("grant", grants, "open")];
  const abroad = [{ mask: target.crossAccount, clauses: [], evidence: [] }];
  return [
    ...on("direct", intersect(intersect(tidy(direct.map(toPiece)), own), abroad)),
    ...on("delegated", intersect(delegated, abroad)),
    ...on("grant", intersect(grants, abroadByGrant(subject, own)), "open"),
  ];
}

// A key whose policy was not seen may leave it to its account's policies, as most do.
function unseenPolicy({ unseenPolicy: clause, account }: Target, subject: Subject): Piece[] {
  if (clause === null || (subject.account !== account && subject.kind !== "unknown")) return [];
  return [{ mask: ALL, clauses: [clause], evidence: [] }];
}

function needsBoth({ account }: Subject, target: Target): boolean {
  return account !== null && account !== target.account;
}

// A grant takes the place of the key policy; his own account must let him, too, and whether that was seen or not is said.
function abroadByGrant({ account }: Subject, own: readonly Piece[]): Piece[] {
  const clauses = [when(`where the policies of account ${account} allow it beside the grant`)];
  return own.length === 0 ? [] : [{ mask: ALL, clauses, evidence: [] }];
}

/**
 * What a key gives to somebody of its own account (IAM User Guide, "Permissions boundaries for IAM entities"):
 * a boundary limits what a resource gives to a role, not what it gives to a user or to a session.
 */
function within(direct: readonly Applying[], { kind }: Subject): Way[] {
  if (kind === "user") return on("direct", tidy(direct.map(toPiece)), "free");
  return (["free", "open", "bound"] as const).flatMap((bound) =>
    on("direct", tidy(direct.filter((one) => one.bound === bound).map(toPiece)), bound),
  );
}

function on(path: Way["path"], pieces: readonly Piece[], bound: Way["bound"] = "bound"): Way[] {
  return pieces.map((piece) => ({ ...piece, path, bound }));
}
