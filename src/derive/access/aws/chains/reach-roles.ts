import { joinClauses } from "../policy/clause.js";
import type { Piece } from "../judge/piece.js";
import type { Subject } from "../subjects/subject.js";
import type { Link, Links } from "./create-links.js";

/** A role that somebody can come to act as, and what must hold on the way to it. */
export interface Reached extends Pick<Piece, "clauses" | "evidence"> {
  readonly arn: string;
}

// Sessions can be chained without end; nobody sets up more than a few on purpose.
const DEPTH = 5;

interface Step extends Reached {
  readonly depth: number;
}

/** The roles that somebody can come to act as, over other roles, each by the way with the fewest ifs; sorted by ARN. */
export function reachRoles(
  first: readonly Link[],
  roleOf: (arn: string) => Subject | undefined,
  linksOf: (role: Subject) => Links,
): Reached[] {
  const reached = new Map<string, Reached>();
  const steps = new Map<string, Step>();
  for (const link of first) offer(steps, { ...link, depth: 1 });
  for (let step = takeNearest(steps); step !== undefined; step = takeNearest(steps)) {
    reached.set(step.arn, step);
    const role = roleOf(step.arn);
    if (role === undefined || step.depth >= DEPTH) continue;
    for (const link of linksOf(role).assumes) if (!reached.has(link.arn)) offer(steps, toStep(step, link));
  }
  return [...reached.values()].toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
}

// One step a role is kept, the nearest: with n roles there are never more than n.
function offer(steps: Map<string, Step>, step: Step): void {
  if (isNearer(step, steps.get(step.arn))) steps.set(step.arn, step);
}

function takeNearest(steps: Map<string, Step>): Step | undefined {
  let best: Step | undefined;
  for (const step of steps.values()) if (isNearer(step, best)) best = step;
  if (best) steps.delete(best.arn);
  return best;
}

function toStep(step: Step, link: Link): Step {
  return {
    arn: link.arn,
    clauses: joinClauses(step.clauses, link.clauses),
    evidence: [...step.evidence, ...link.evidence],
    depth: step.depth + 1,
  };
}

function isNearer(step: Step, other: Step | undefined): boolean {
  if (other === undefined) return true;
  const gap = rank(step) - rank(other);
  return gap === 0 ? step.arn < other.arn : gap < 0;
}

// What is known beats what is not, few ifs beat many, and a short way a long one.
function rank({ clauses, depth }: Step): number {
  return clauses.filter(({ isUnseen }) => isUnseen).length * 10_000 + clauses.length * 100 + depth;
}
