// A key that hundreds of roles can decrypt needs no list of them all to prove that somebody can take one on.
const MOST = 20;

/** Evidence once each, sorted; of very many the first, and how many more there are. */
export function listEvidence(evidence: readonly string[]): string[] {
  const all = [...new Set(evidence)].toSorted();
  return all.length <= MOST ? all : [...all.slice(0, MOST), `and ${all.length - MOST} more`];
}
