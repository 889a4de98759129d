import type { Audit } from "#model/audit";
import type { CensusKey, Location } from "#model/census";
import type { KeyFacts } from "#model/key-facts";
import type { Severity } from "#model/severity";
import { compare } from "../compare.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { worstOfKeys } from "./worst-of-keys.js";
import { severities } from "../severities.js";
import { formatDay } from "../words/format-date.js";
import { sayValidity } from "../words/say-validity.js";
import { countOf, formatCount } from "../words/format-number.js";
import { nameForm, nameKind, nameSeverity } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { viewPlaces } from "./place-view.js";
import { namesOfTargets, type TargetNames } from "../target-names.js";

/** Keys shown; the JSON report has all. */
const SHOWN = 500;

/** Certificates shown of one key, those that end first. */
const CERTIFICATES = 6;

/** The inventory as a table. */
export interface CensusView {
  readonly rows: readonly KeyView[];
  readonly more: string | null;
  readonly total: string;
  /** Says how many are told of elsewhere, or null where none is. */
  readonly elsewhere: string | null;
}

/** One row of the inventory. */
interface KeyView {
  readonly name: string;
  readonly kind: string;
  readonly algorithm: string;
  readonly forms: readonly string[];
  readonly places: string;
  readonly firstPlace: string;
  readonly firstSeen: string;
  /** What the key and its certificates say of their end; empty where nothing is stated. */
  readonly validity: readonly ValidityView[];
  /** Worst open finding about the key, or "none". */
  readonly severity: Severity | "none";
  readonly severityName: string;
}

interface ValidityView {
  readonly words: string;
  readonly isPast: boolean;
  /** Subject of the certificate, or null for the key itself. */
  readonly subject: string | null;
}

/** Lists the keys, those with the worst open finding first, then by name. */
export function viewCensus(audit: Audit, findings: readonly ResolvedFinding[]): CensusView {
  const { census, evaluation } = audit;
  const worst = worstOfKeys(findings);
  const rank = ({ id }: CensusKey) => severities.indexOf(worst.get(id) ?? "info") + (worst.has(id) ? 0 : 1);
  const kept = new Set(audit.managedKeys.map(({ keyId }) => keyId));
  // What stores alone keep has a table of its own.
  const found = census.keys.filter(({ id, locations }) => !kept.has(id) || locations.some(isOutside));
  const keys = found.toSorted(
    (one, other) => rank(one) - rank(other) || compare(one.name, other.name) || compare(one.id, other.id),
  );
  const names = namesOfTargets(audit);
  return {
    rows: keys.slice(0, SHOWN).map((key) => viewKey(key, worst.get(key.id), { names, at: evaluation.at })),
    more: keys.length > SHOWN ? `${countOf(keys.length - SHOWN, "further key")} in the JSON report.` : null,
    total: countOf(keys.length, "key"),
    elsewhere:
      found.length === census.keys.length
        ? null
        : `${countOf(census.keys.length - found.length, "key")} that stores alone keep: see below.`,
  };
}

function isOutside({ form }: Location): boolean {
  return form !== "managed";
}

interface Context {
  readonly names: TargetNames;
  readonly at: string;
}

function viewKey(key: CensusKey, worst: Severity | undefined, { names, at }: Context): KeyView {
  const { facts, locations } = key;
  const places = viewPlaces(locations, names);
  return {
    name: shorten(visible(key.name), 200),
    kind: nameKind(facts.kind),
    algorithm: sayAlgorithm(facts),
    forms: [...new Set(locations.map(({ form }) => nameForm(form)))].toSorted(),
    places: formatCount(places.length),
    firstPlace: shorten(places[0]?.at ?? "no place left", 120),
    firstSeen: key.firstSeenAt === null ? "not known" : formatDay(key.firstSeenAt),
    validity: [
      ...(facts.expiresAt === null ? [] : [{ ...sayValidity(facts.expiresAt, at), subject: null }]),
      ...viewCertificates(locations, at),
    ],
    severity: worst ?? "none",
    severityName: worst === undefined ? "No open finding" : nameSeverity(worst),
  };
}

function sayAlgorithm({ algorithm, sizeBits, curve, service }: KeyFacts): string {
  const size = sizeBits === null ? [] : [`${formatCount(sizeBits)} bits`];
  const detail = curve === null ? size : [curve];
  const parts = [algorithm, ...(/\d$/.test(algorithm) ? [] : detail), service ?? ""]
    .filter((part) => part !== "")
    .map(visible);
  return parts.length === 0 ? "not known" : parts.join(", ");
}

function viewCertificates(locations: readonly Location[], at: string): readonly ValidityView[] {
  const known = new Map(
    locations.flatMap(({ certificate }) => (certificate === null ? [] : [[certificate.fingerprint, certificate]])),
  );
  const sorted = [...known.values()].toSorted(
    (one, other) => compare(one.notAfter, other.notAfter) || compare(one.fingerprint, other.fingerprint),
  );
  return sorted.slice(0, CERTIFICATES).map(({ subject, notAfter }) => ({
    ...sayValidity(notAfter, at),
    // Room after the commas of a distinguished name lets it break where a reader expects it.
    subject: shorten(visible(subject), 120).replace(/(?<!\\),(?=\S)/g, ", "),
  }));
}
