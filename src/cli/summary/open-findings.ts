import type { Audit, Finding, RuleCard } from "#index";

/** A key of the census. */
export type CensusKey = Audit["census"]["keys"][number];

/** One place of a key. */
export type Location = CensusKey["locations"][number];

/** A finding that nobody accepted, with what its ids stand for. */
export interface OpenFinding {
  readonly finding: Finding;
  readonly rule: RuleCard;
  readonly key: CensusKey | null;
  readonly locations: readonly Location[];
}

/** The findings that are neither waived nor allowed by a comment at every place, rule by rule. */
export function openFindings({ census, evaluation }: Audit): readonly OpenFinding[] {
  const keys = new Map(census.keys.map((key) => [key.id, key]));
  const locations = new Map(
    census.keys.flatMap((key) => key.locations.map((location) => [location.id, location] as const)),
  );
  return evaluation.outcomes.flatMap(({ rule, findings }) =>
    findings
      .map((finding) => ({
        finding,
        rule,
        key: finding.keyId === null ? null : (keys.get(finding.keyId) ?? null),
        locations: finding.locationIds.flatMap((id) => locations.get(id) ?? []),
      }))
      .filter(isOpen),
  );
}

function isOpen({ finding, locations }: OpenFinding): boolean {
  const isAllowed = locations.length > 0 && locations.every(({ allowedBy }) => allowedBy !== null);
  return finding.waiver === null && !isAllowed;
}
