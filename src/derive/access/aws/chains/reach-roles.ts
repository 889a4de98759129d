import { joinClauses, type Clause } from "../policy/clause.js";
import { evidenceFor, type Link } from "./link.js";
import { addMember, noMembers, takeNew } from "./members.js";

/** A role that somebody can come to act as, and what must hold on the way to it. */
export interface Reached {
  readonly number: number;
  readonly clauses: readonly Clause[];
  /** The last step of the way, and what it starts from: null for himself. */
  readonly link: Link;
  readonly from: Reached | null;
}

/** The roles of an estate and how they lead to each other. */
export interface RoleGraph {
  readonly count: number;
  /** How many roles there are but for one. */
  rolesBut(number: number | null): number;
  assumedBy(number: number): readonly Link[];
  arnOf(number: number): string;
}

// Sessions can be chained without end; nobody sets up more than a few on purpose.
const DEPTH = 5;

interface Offer extends Omit<Reached, "number"> {
  readonly depth: number;
}

/**
 * The roles that somebody can come to act as, over other roles, each by the way with the fewest ifs; in the order of
 * their numbers. `own` is his own number, null for a stranger. Every role is reached once, and every link followed once.
 */
export function reachRoles(first: readonly Link[], own: number | null, graph: RoleGraph): Reached[] {
  const taken = noMembers(graph.count);
  if (own !== null) addMember(taken, own);
  const reached: Reached[] = [];
  const queue = new Map<number, Offer[]>();
  for (const link of first) offer(queue, { link, from: null, clauses: link.clauses, depth: 1 });
  while (queue.size > 0) {
    const rank = Math.min(...queue.keys());
    const steps = (queue.get(rank) ?? []).flatMap((one) => take(one, taken));
    queue.delete(rank);
    for (const step of steps) reached.push(step);
    if (reached.length === graph.rolesBut(own)) break;
    const starts = steps.filter(({ depth }) => depth < DEPTH).toSorted((a, b) => a.number - b.number);
    for (const step of starts) for (const link of graph.assumedBy(step.number)) offer(queue, next(step, link));
  }
  return reached.toSorted((a, b) => a.number - b.number);
}

/** What says that a role can be reached, step by step. */
export function evidenceOfWay(reached: Reached, graph: RoleGraph): string[] {
  const before = reached.from === null ? [] : evidenceOfWay(reached.from, graph);
  return [...before, ...evidenceFor(reached.link, graph.arnOf(reached.number))];
}

type Step = Reached & { readonly depth: number };

function take(one: Offer, taken: Uint32Array): Step[] {
  return takeNew(one.link.to, taken).map((number) => ({ ...one, number }));
}

function next(step: Step, link: Link): Offer {
  return { link, from: step, clauses: joinClauses(step.clauses, link.clauses), depth: step.depth + 1 };
}

function offer(queue: Map<number, Offer[]>, one: Offer): void {
  const rank = rankOf(one);
  const equals = queue.get(rank);
  if (equals) equals.push(one);
  else queue.set(rank, [one]);
}

// What is known beats what is not, few ifs beat many, and a short way a long one.
function rankOf({ clauses, depth }: Offer): number {
  return clauses.filter(({ isUnseen }) => isUnseen).length * 10_000 + clauses.length * 100 + depth;
}
