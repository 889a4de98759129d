import type { Problem } from "#model/problem";
import type { Fact } from "../talk/fact.js";
import type { Listed } from "../talk/read-pages.js";

/** What could not be seen in one place, gathered so that one cause is told once. */
export interface Troubles {
  /** Notes a refusal; an answer, or a fact the thing cannot have, is none. `of` names the thing, "" where the whole place is meant. */
  note(fact: string, found: Fact<unknown>, of?: string): void;
  /** Notes a listing that ended too early. */
  noteCut(fact: string, found: Fact<Listed<unknown>>, of?: string): void;
  /** One problem for each fact and reason, sorted. */
  problems(): readonly Problem[];
}

interface Group {
  readonly reason: Problem["reason"];
  readonly fact: string;
  readonly said: string;
  readonly names: string[];
}

const NAMED = 3;
const HINTS: Readonly<Record<Problem["reason"], string>> = {
  denied:
    "allow it as keycensus permissions aws prints; a key's own policy must allow it too, or let the account's policies decide",
  unsupported: "this region or endpoint does not offer it",
  throttled: "it was asked too often by somebody: scan again at a quieter time",
  error: "scan again; where it stays, the message says what the service objects to",
  "cut-short": "what came after is not known",
};

/** Troubles of one place: "account 111122223333 eu-west-1 kms". */
export function createTroubles(scope: string): Troubles {
  const groups = new Map<string, Group>();
  const add = (group: Omit<Group, "names">, of: string): void => {
    const id = `${group.fact}\n${group.reason}`;
    const known = groups.get(id) ?? { ...group, names: [] };
    known.names.push(of);
    groups.set(id, known);
  };
  const note: Troubles["note"] = (fact, found, of = "") => {
    if (found.status === "ok" || found.status === "not-applicable" || found.said === "") return;
    add({ reason: found.status, fact, said: found.said }, of);
  };
  return {
    note,
    noteCut(fact, found, of = "") {
      if (found.status !== "ok") note(fact, found, of);
      else if (found.value.cut !== null) add({ ...found.value.cut, fact }, of);
    },
    problems: () => [...groups.values()].toSorted(byFact).map((group) => toProblem(scope, group)),
  };
}

function toProblem(scope: string, { reason, fact, said, names }: Group): Problem {
  const things = names.filter((name) => name !== "").toSorted();
  const named = things.length > NAMED ? [...things.slice(0, NAMED), `${things.length - NAMED} more`] : things;
  const of = named.length === 0 ? "" : ` of ${named.join(", ")}`;
  return { reason, scope, fact, message: `${fact}${of}: ${said} (${HINTS[reason]})` };
}

function byFact(a: Group, b: Group): number {
  const first = `${a.fact}\n${a.reason}`;
  const second = `${b.fact}\n${b.reason}`;
  return first < second ? -1 : first > second ? 1 : 0;
}
