import type { Audit } from "#model/audit";
import type { CensusKey, Location } from "#model/census";
import type { KeyFacts } from "#model/key-facts";
import type { Severity } from "#model/severity";
import { compare } from "../compare.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { severities } from "../severities.js";
import { formatDay } from "../words/format-date.js";
import { countOf, formatCount } from "../words/format-number.js";
import { nameForm, nameKind, nameSeverity } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { viewPlaces } from "./place-view.js";

/** Keys shown; the JSON report has all. */
const SHOWN = 500;

/** The inventory as a table. */
export interface CensusView {
  readonly rows: readonly KeyView[];
  readonly more: string | null;
  readonly total: string;
}

/** One row of the inventory. */
export interface KeyView {
  readonly name: string;
  readonly kind: string;
  readonly algorithm: string;
  readonly forms: readonly string[];
  readonly places: string;
  readonly firstPlace: string;
  readonly firstSeen: string;
  readonly expiry: string | null;
  readonly certificates: readonly string[];
  /** Worst open finding about the key, or "none". */
  readonly severity: Severity | "none";
  readonly severityName: string;
}

/** Lists the keys, those with the worst open finding first, then by name. */
export function viewCensus({ census, evaluation }: Audit, findings: readonly ResolvedFinding[]): CensusView {
  const worst = new Map<string, Severity>();
  for (const { key, finding, state } of findings) {
    if (state === "open" && key !== null && !worst.has(key.id)) worst.set(key.id, finding.severity);
  }
  const rank = ({ id }: CensusKey) => severities.indexOf(worst.get(id) ?? "info") + (worst.has(id) ? 0 : 1);
  const keys = census.keys.toSorted(
    (one, other) => rank(one) - rank(other) || compare(one.name, other.name) || compare(one.id, other.id),
  );
  return {
    rows: keys.slice(0, SHOWN).map((key) => viewKey(key, worst.get(key.id), evaluation.at)),
    more: keys.length > SHOWN ? `${countOf(keys.length - SHOWN, "further key")} in the JSON report.` : null,
    total: countOf(keys.length, "key"),
  };
}

function viewKey(key: CensusKey, worst: Severity | undefined, at: string): KeyView {
  const { facts, locations } = key;
  const places = viewPlaces(locations);
  return {
    name: shorten(visible(key.name), 200),
    kind: nameKind(facts.kind),
    algorithm: sayAlgorithm(facts),
    forms: [...new Set(locations.map(({ form }) => nameForm(form)))].toSorted(),
    places: formatCount(places.length),
    firstPlace: shorten(places[0]?.at ?? "no place left", 120),
    firstSeen: key.firstSeenAt === null ? "not known" : formatDay(key.firstSeenAt),
    expiry: facts.expiresAt === null ? null : sayExpiry(facts.expiresAt, at),
    certificates: viewCertificates(locations, at),
    severity: worst ?? "none",
    severityName: worst === undefined ? "No open finding" : nameSeverity(worst),
  };
}

function sayAlgorithm({ algorithm, sizeBits, curve, service }: KeyFacts): string {
  const size = sizeBits === null ? [] : [`${formatCount(sizeBits)} bits`];
  const parts = [algorithm, curve ?? "", ...size, service ?? ""].filter((part) => part !== "").map(visible);
  return parts.length === 0 ? "not known" : parts.join(", ");
}

function sayExpiry(expires: string, at: string): string {
  return `${Date.parse(expires) < Date.parse(at) ? "expired" : "expires"} ${formatDay(expires)}`;
}

function viewCertificates(locations: readonly Location[], at: string): readonly string[] {
  const certificates = locations.flatMap(({ certificate }) => certificate ?? []);
  const lines = certificates.map(
    ({ subject, notAfter }) => `${shorten(visible(subject), 120)}: ${sayExpiry(notAfter, at)}`,
  );
  return [...new Set(lines)].toSorted();
}
