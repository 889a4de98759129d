import type { Scan } from "#model/audit";
import type { CensusKey } from "#model/census";
import type { Finding } from "#model/finding";
import { AuditError } from "#support/audit-error";
import type { Session } from "../session.js";
import { readCensus } from "./read-census.js";
import { readEstateDiff, type EstateChange } from "./read-estate-diff.js";
import { readEvaluation } from "./read-evaluation.js";
import { readScan, readScans } from "./read-scans.js";

/** What is only in the later scan, only in the earlier one, and in both (as the later one has it). */
export interface Changes<Thing> {
  readonly new: readonly Thing[];
  readonly gone: readonly Thing[];
  readonly still: readonly Thing[];
}

/** Two scans beside each other. */
export interface Diff {
  readonly from: Scan;
  readonly to: Scan;
  readonly findings: Changes<Finding>;
  readonly keys: Changes<CensusKey>;
  /** What changed in accounts: keys in stores, grants, identities ... */
  readonly estate: readonly EstateChange[];
}

/** What changed from one scan to another; by default between the last two that came to their end. */
export async function readDiff(session: Session, from?: number, to?: number): Promise<Diff> {
  const later = to ?? (await nthNewest(session, 1));
  const earlier = from ?? (await nthNewest(session, 1, later));
  return {
    from: await readScan(session, earlier),
    to: await readScan(session, later),
    findings: compare(
      await findingsOf(session, earlier),
      await findingsOf(session, later),
      ({ fingerprint }) => fingerprint,
    ),
    keys: compare((await readCensus(session, earlier)).keys, (await readCensus(session, later)).keys, ({ id }) => id),
    estate: await readEstateDiff(session, earlier, later),
  };
}

async function nthNewest(session: Session, nth: number, before = Number.POSITIVE_INFINITY): Promise<number> {
  const scan = (await readScans(session)).filter(({ id }) => id < before).at(-nth);
  if (scan !== undefined) return scan.id;
  throw new AuditError("there are not two scans to compare", { hint: "scan once more, or name two scans" });
}

async function findingsOf(session: Session, scan: number): Promise<readonly Finding[]> {
  return (await readEvaluation(session, scan)).outcomes.flatMap(({ findings }) => findings);
}

function compare<Thing>(
  earlier: readonly Thing[],
  later: readonly Thing[],
  idOf: (thing: Thing) => string,
): Changes<Thing> {
  const before = new Set(earlier.map(idOf));
  const after = new Set(later.map(idOf));
  return {
    new: later.filter((thing) => !before.has(idOf(thing))),
    gone: earlier.filter((thing) => !after.has(idOf(thing))),
    still: later.filter((thing) => before.has(idOf(thing))),
  };
}
