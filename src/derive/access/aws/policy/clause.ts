/** One thing that must hold, in words: "when kms:ViaService is s3.eu-west-1.amazonaws.com". */
export interface Clause {
  readonly text: string;
  /** True where it is not the request that decides but a fact that was not seen. */
  readonly isUnseen: boolean;
  /** True where it keeps grants from giving somebody the power to decrypt. */
  readonly limitsGrants: boolean;
}

/** A clause that the request decides. */
export function when(text: string, limitsGrants = false): Clause {
  return { text, isUnseen: false, limitsGrants };
}

/** A clause about a fact that was not seen. */
export function unseen(text: string): Clause {
  return { text, isUnseen: true, limitsGrants: false };
}

/** Both lists without doubles, sorted by text. */
export function joinClauses(some: readonly Clause[], others: readonly Clause[]): readonly Clause[] {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  const byText = new Map([...some, ...others].map((clause) => [clause.text, clause]));
  return [...byText.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1));
}

/** A key under which equal lists meet. */
export function clausesKey(clauses: readonly Clause[]): string {
  return clauses.length === 0 ? "" : clauses.map(({ text }) => text).join("\n");
}
