import type { KeyFacts } from "#model/key-facts";

/** A short name a person can tell apart from others: "RSA-2048 3f9a01c2", "GitHub personal access token 71c20e9b". */
export function nameKey(id: string, facts: KeyFacts, patternTitle: string): string {
  const digits = id.slice(id.indexOf(":") + 1).slice(0, 8);
  return `${describeKind(facts, patternTitle)} ${digits}`;
}

function describeKind({ kind, algorithm, sizeBits, curve }: KeyFacts, patternTitle: string): string {
  if (kind !== "asymmetric" || algorithm === "") return patternTitle;
  if (curve !== null && curve !== algorithm) return `${algorithm} ${curve}`;
  const isSized = sizeBits !== null && ["RSA", "DSA", "DH", "ElGamal"].includes(algorithm);
  return isSized ? `${algorithm}-${sizeBits}` : algorithm;
}
