/** What could not be seen in one place. `Reason`: the words a problem may give. */
interface Told<Reason> {
  readonly reason: Reason;
  readonly scope: string;
  readonly fact: string;
  readonly message: string;
}

/** Problems of one cause. */
export interface ProblemGroup<Reason extends string = string> {
  readonly reason: Reason;
  readonly fact: string;
  /** Where, in the order given; at least one. */
  readonly scopes: readonly string[];
  /** Of a single problem what it says; of several without the things that each names. */
  readonly message: string;
}

/** Puts together what was refused in many places for one cause: a permission that a role lacks is missing in each account and region. */
export function groupProblems<Reason extends string>(
  problems: readonly Told<Reason>[],
): readonly ProblemGroup<Reason>[] {
  const groups = new Map<string, Told<Reason>[]>();
  for (const problem of problems) {
    const id = JSON.stringify([problem.reason, problem.fact, causeOf(problem)]);
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [problem]);
    else known.push(problem);
  }
  return [...groups.values()].flatMap(toGroup);
}

function toGroup<Reason extends string>(problems: readonly Told<Reason>[]): ProblemGroup<Reason>[] {
  const [first] = problems;
  if (first === undefined) return [];
  const { reason, fact, message } = first;
  const cause = causeOf(first);
  const scopes = [...new Set(problems.map(({ scope }) => scope))];
  return [
    { reason, fact, scopes, message: problems.length === 1 || cause === message ? message : `${fact}: ${cause}` },
  ];
}

// "last use of KEY, KEY, 4 more: not allowed (...)": what stands before the first colon and space names the things.
function causeOf({ fact, message }: Told<string>): string {
  const named = message.startsWith(`${fact}: `) || message.startsWith(`${fact} of `);
  return named ? message.slice(message.indexOf(": ", fact.length) + 2) : message;
}
