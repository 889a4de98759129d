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
  const steps: Step[] = first.map((link) => ({ ...link, depth: 1 }));
  while (steps.length > 0) {
    const at = steps.reduce((best, step, index) => (isNearer(step, steps[best]) ? index : best), 0);
    const [step] = steps.splice(at, 1);
    if (step === undefined || reached.has(step.arn)) continue;
    reached.set(step.arn, step);
    const role = roleOf(step.arn);
    if (role !== undefined && step.depth < DEPTH) steps.push(...next(step, linksOf(role).assumes, reached));
  }
  return [...reached.values()].toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
}

function next(step: Step, links: readonly Link[], reached: ReadonlyMap<string, Reached>): Step[] {
  return links
    .filter(({ arn }) => !reached.has(arn))
    .map((link) => ({
      arn: link.arn,
      clauses: joinClauses(step.clauses, link.clauses),
      evidence: [...step.evidence, ...link.evidence],
      depth: step.depth + 1,
    }));
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
