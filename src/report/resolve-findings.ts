import type { Audit } from "#model/audit";
import type { CensusKey, Location } from "#model/census";
import type { Finding, RuleCard } from "#model/finding";
import { compare } from "./compare.js";
import { orderLocations } from "./order-locations.js";
import { severities } from "./severities.js";

/** A finding with what its ids stand for. Locations: the one to show first is first. */
export interface ResolvedFinding {
  readonly finding: Finding;
  readonly rule: RuleCard;
  /** Null where the finding is about no key, or about one that the census no longer has. */
  readonly key: CensusKey | null;
  readonly locations: readonly Location[];
  /** waived: a person accepted it; allowed: an inline comment stands at every place of it; open: everything else. */
  readonly state: "open" | "waived" | "allowed";
}

/** Every finding of an audit, the worst first, then by rule, resource and fingerprint. */
export function resolveFindings(audit: Audit): readonly ResolvedFinding[] {
  const keys = new Map(audit.census.keys.map((key) => [key.id, key]));
  const locations = new Map(audit.census.keys.flatMap((key) => key.locations.map((at) => [at.id, at] as const)));
  return audit.evaluation.outcomes
    .flatMap(({ rule, findings }) =>
      findings.map((finding) => {
        const found = finding.locationIds.flatMap((id) => locations.get(id) ?? []);
        const key = finding.keyId === null ? null : (keys.get(finding.keyId) ?? null);
        return { finding, rule, key, locations: orderLocations(found), state: stateOf(finding, found) };
      }),
    )
    .toSorted(worstFirst);
}

function stateOf(finding: Finding, locations: readonly Location[]): ResolvedFinding["state"] {
  if (finding.waiver !== null) return "waived";
  const isAllowed = locations.length > 0 && locations.every(({ allowedBy }) => allowedBy !== null);
  return isAllowed ? "allowed" : "open";
}

function worstFirst(one: ResolvedFinding, other: ResolvedFinding): number {
  return (
    severities.indexOf(one.finding.severity) - severities.indexOf(other.finding.severity) ||
    compare(one.rule.id, other.rule.id) ||
    compare(one.finding.resource, other.finding.resource) ||
    compare(one.finding.fingerprint, other.finding.fingerprint)
  );
}
