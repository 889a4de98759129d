import type { Waiver } from "#model/finding";

/** A place that another scanner's file says was looked through. `path` is relative to the target, `line` counts from 1. */
export interface WaivedPlace {
  readonly path: string;
  readonly line: number;
  /** The commit that brought it there, full and in lower case; null: whichever did. */
  readonly commit: string | null;
  /** Id of the rule of gitleaks that found it; null: whatever is found there. */
  readonly rule: string | null;
}

/** An accepted risk as the user wrote it: by fingerprint, by rule and resource, or by places. `until` is YYYY-MM-DD, that day included. */
export interface WaiverEntry {
  readonly fingerprint?: string | undefined;
  readonly rule?: string | undefined;
  readonly resource?: string | undefined;
  readonly places?: readonly WaivedPlace[] | undefined;
  /** Name of the target that the places lie in, as reports show it; may be left out where there is one alone. */
  readonly target?: string | undefined;
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}

/** The same with the locations that its places stand for, by id; null where it names none. */
export interface LocatedWaiver extends WaiverEntry {
  readonly locations: ReadonlySet<string> | null;
}

/** What of a finding decides whether it is accepted. */
export interface WaivableFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly phase: string;
  readonly resource: string;
  readonly locationIds: readonly string[];
}

/** The accepted risk that covers a finding at a moment (ISO 8601), or null. One that has run out covers nothing: the finding is open again. */
export function findWaiver(waivers: readonly LocatedWaiver[], finding: WaivableFinding, at: string): Waiver | null {
  const today = at.slice(0, 10);
  const entry = waivers.find((waiver) => waiver.until >= today && covers(waiver, finding));
  return entry === undefined ? null : { reason: entry.reason, approver: entry.approver, until: entry.until };
}

// An entry that names neither a fingerprint nor both rule and resource nor places covers nothing.
function covers({ fingerprint, rule, resource, locations }: LocatedWaiver, finding: WaivableFinding): boolean {
  if (locations !== null) return coversPlaces(locations, finding);
  if (fingerprint !== undefined)
    return fingerprint === finding.fingerprint && (rule === undefined || rule === finding.rule);
  return rule !== undefined && resource !== undefined && rule === finding.rule && resource === finding.resource;
}

// Other scanners say that a secret lies there. That it is old, weak or known to many they do not, nor that it lies elsewhere as well.
function coversPlaces(locations: ReadonlySet<string>, { phase, locationIds }: WaivableFinding): boolean {
  return phase === "storage" && locationIds.length > 0 && locationIds.every((id) => locations.has(id));
}
