import type { Waiver } from "#model/finding";

/** An accepted risk as the user wrote it: by fingerprint, or by rule and resource. `until` is YYYY-MM-DD, that day included. */
export interface WaiverEntry {
  readonly fingerprint?: string | undefined;
  readonly rule?: string | undefined;
  readonly resource?: string | undefined;
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}

/** The accepted risk that covers a finding at a moment (ISO 8601), or null. One that has run out covers nothing: the finding is open again. */
export function findWaiver(
  waivers: readonly WaiverEntry[],
  finding: { readonly fingerprint: string; readonly rule: string; readonly resource: string },
  at: string,
): Waiver | null {
  const today = at.slice(0, 10);
  const entry = waivers.find((waiver) => waiver.until >= today && covers(waiver, finding));
  return entry === undefined ? null : { reason: entry.reason, approver: entry.approver, until: entry.until };
}

// An entry that names neither a fingerprint nor both rule and resource covers nothing.
function covers(
  { fingerprint, rule, resource }: WaiverEntry,
  finding: { fingerprint: string; rule: string; resource: string },
): boolean {
  if (fingerprint !== undefined)
    return fingerprint === finding.fingerprint && (rule === undefined || rule === finding.rule);
  return rule !== undefined && resource !== undefined && rule === finding.rule && resource === finding.resource;
}
