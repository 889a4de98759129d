import type { KeyFacts } from "#model/key-facts";

/**
 * A short name a person can tell apart from others: "RSA-2048 3f9a01c2", "GitHub personal access token 71c20e9b",
 * "AWS KMS key 1234abcd".
 */
export function nameKey(id: string, facts: KeyFacts, patternTitle: string): string {
  // A provider's name tells apart by its end: "name:arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-...".
  const value = id.startsWith("name:") ? id.slice(id.lastIndexOf("/") + 1) : id.slice(id.indexOf(":") + 1);
  const digits = value.slice(0, value.startsWith("mrk-") ? 12 : 8);
  return `${describeKind(facts, patternTitle)} ${digits}`;
}

function describeKind({ kind, algorithm, sizeBits, curve }: KeyFacts, patternTitle: string): string {
  if (kind !== "asymmetric" || algorithm === "") return patternTitle;
  if (curve !== null && curve !== algorithm) return `${algorithm} ${curve}`;
  const isSized = sizeBits !== null && ["RSA", "DSA", "DH", "ElGamal"].includes(algorithm);
  return isSized ? `${algorithm}-${sizeBits}` : algorithm;
}
