import type { GrantFact } from "../estate/facts.js";
import { groupBy } from "../estate/group-by.js";
import { tidy, type Piece } from "../judge/piece.js";
import { when } from "../policy/clause.js";
import { isSingle, toPrincipalTest, type PrincipalTest } from "../policy/to-principal-test.js";
import type { Subject } from "../subjects/subject.js";
import { grantPieces } from "./grant-pieces.js";

/** The grants of one key by whom they are for: a key may have fifty thousand. */
export interface GrantIndex {
  to(subject: Subject): readonly Piece[];
  has(subject: Subject): boolean;
  /** All who are named, once each. */
  readonly grantees: readonly PrincipalTest[];
}

/** The grants of one key. */
export function indexGrants(grants: readonly GrantFact[]): GrantIndex {
  const byName = groupBy(grants, ({ grantee }) => grantee);
  const entries = [...byName].map(([name, own]) => ({
    test: granteeTest(name),
    pieces: tidy(own.flatMap(grantPieces)),
  }));
  const single = new Map(
    entries.filter(({ test }) => isSingle(test.kind)).map((entry) => [entry.test.name, entry.pieces]),
  );
  const others = entries.filter(({ test }) => !isSingle(test.kind));
  const to = (subject: Subject): readonly Piece[] => {
    const named = single.get(subject.arn) ?? NONE;
    if (others.length === 0) return named;
    return tidy([...named, ...others.flatMap(({ test, pieces }) => fitting(test, pieces, subject))]);
  };
  return {
    to,
    has: (subject) => single.has(subject.arn) || others.some(({ test }) => test.fit(subject) !== null),
    grantees: entries.map(({ test }) => test),
  };
}

const NONE: readonly Piece[] = [];

function granteeTest(name: string): PrincipalTest {
  return toPrincipalTest(/^[\w.-]+\.amazonaws\.com(?:\.cn)?$/.test(name) ? "Service" : "AWS", name);
}

function fitting(test: PrincipalTest, pieces: readonly Piece[], subject: Subject): Piece[] {
  const fit = test.fit(subject);
  if (fit === null) return [];
  const words = fit.path === "delegated" ? ["where a grant to the account counts for it"] : [];
  if (fit.word !== null) words.push(`when ${fit.word}`);
  const clauses = words.map((word) => when(word));
  return pieces.map((piece) => ({
    ...piece,
    clauses: [...piece.clauses, ...clauses].toSorted((a, b) => (a.text < b.text ? -1 : 1)),
  }));
}
