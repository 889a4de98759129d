import type { Severity } from "#model/severity";
import type { ResolvedFinding } from "../resolve-findings.js";

/** The severity of the worst open finding about each key, by the key's id; keys without one are left out. Findings: the worst first. */
export function worstOfKeys(findings: readonly ResolvedFinding[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { finding, state } of findings) {
    const { keyId, severity } = finding;
    if (state === "open" && keyId !== null && !worst.has(keyId)) worst.set(keyId, severity);
  }
  return worst;
}
