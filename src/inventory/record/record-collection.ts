import type { Collection } from "#model/collection";
import { isoOrNull } from "../row.js";
import type { Session, Value } from "../session.js";
import { closeLocations } from "./close-locations.js";
import { keepLookedAt } from "./keep-looked-at.js";
import { mergeSightings } from "./merge-sightings.js";
import { STAGED_SIGHTINGS, toSightingRows } from "./sighting-row.js";
import { keepStanding } from "./keep-standing.js";
import type { Entry, Recording } from "./entry.js";
import { recordEstate } from "./estate/record-estate.js";
import { targetId } from "./target-id.js";

/** Records one target; to be run inside a transaction, so that all of it is there or nothing. */
export async function recordCollection(session: Session, entry: Entry): Promise<void> {
  const target = targetId(entry.collection.target);
  const observations = [...entry.observations];
  await recordLook(session, entry, target);
  await recordSightings(session, { entry, target, observations });
  await recordDropped(session, { entry, target, observations });
  await recordAsked(session, { entry, target, observations });
  await recordEstate(session, { entry, target, observations });
  await keepStanding(session, { entry, target, observations });
  await closeLocations(session, entry, target);
  await keepLookedAt(session, { entry, target, observations });
}

async function recordLook(session: Session, { scan, collection }: Entry, target: string): Promise<void> {
  const { collector, at, label } = collection.target;
  await session.run(
    `insert into targets values ($target, $collector, $at, $label)
     on conflict (target_id) do update set label = excluded.label`,
    { target, collector, at, label },
  );
  // A target named twice in one scan counts with its last look.
  await session.run("delete from collections where scan_id = $scan and target_id = $target", { scan, target });
  await session.run("delete from problems where scan_id = $scan and target_id = $target", { scan, target });
  const [row] = await session.rows("select count(*) as ordinal from collections where scan_id = $scan", { scan });
  await session.append("collections", [
    toCollectionRow(scan, collection, { target, ordinal: Number(row?.["ordinal"] ?? 0) }),
  ]);
  await session.append(
    "problems",
    collection.problems.map(({ reason, scope, fact, message }, ordinal) => [
      scan,
      target,
      ordinal,
      reason,
      scope,
      fact,
      message,
    ]),
  );
}

function toCollectionRow(
  scan: number,
  collection: Collection,
  { target, ordinal }: { target: string; ordinal: number },
): Value[] {
  const { outcome, scope, isNarrowed, tip, counts, startedAt, finishedAt } = collection;
  const { files, blobs, commits, bytes, binary, skipped, unchanged } = counts;
  return [
    scan,
    target,
    ordinal,
    collection.target.label,
    outcome,
    scope,
    isNarrowed,
    tip,
    files,
    blobs,
    commits,
    bytes,
    binary,
    skipped,
    unchanged,
    isoOrNull(startedAt),
    isoOrNull(finishedAt),
  ];
}

async function recordSightings(session: Session, { entry, target, observations }: Recording): Promise<void> {
  const sighted = observations.filter((observation) => observation.kind === "sighting");
  // A look at what has not changed sees nothing again.
  if (sighted.length === 0) return;
  await session.run(STAGED_SIGHTINGS);
  await session.appendMany("staged_sightings", toSightingRows(target, sighted));
  await mergeSightings(session, entry.scan, target);
  const named = [...new Set(sighted.map(({ sighting }) => sighting.pattern))].toSorted();
  const titles = named.map((pattern) => entry.patternTitles.get(pattern) ?? toTitle(pattern));
  await session.run("insert or replace into patterns select unnest($named::varchar[]), unnest($titles::varchar[])", {
    named,
    titles,
  });
}

const ACRONYMS = new Set(["aws", "kms", "iam", "acm", "ssh", "pgp", "pkcs12", "jks"]);

// What no pattern file stands for (a keystore known by its first bytes, a key in a store) is called by its id.
function toTitle(pattern: string): string {
  const words = pattern.split("-").map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : word));
  const title = words.join(" ");
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

async function recordDropped(session: Session, { entry, target, observations }: Recording): Promise<void> {
  const dropped = observations.filter((observation) => observation.kind === "dropped");
  if (dropped.length === 0) return;
  await session.append(
    "dropped_candidates",
    dropped.map(({ place, line, pattern, reason }) => [entry.scan, target, place.path, line, pattern, reason]),
  );
}

async function recordAsked(session: Session, { entry, target, observations }: Recording): Promise<void> {
  const asked = observations.filter((observation) => observation.kind === "asked");
  if (asked.length === 0) return;
  const { scan } = entry;
  // A target named twice in one scan counts with its last look.
  await session.run("delete from asked_calls where scan_id = $scan and target_id = $target", { scan, target });
  await session.append(
    "asked_calls",
    asked.map(({ call: { call, requests, places, pacePerSecond, meanPerSecond, peakPerSecond } }) => [
      scan,
      target,
      call,
      requests,
      places,
      pacePerSecond,
      meanPerSecond,
      peakPerSecond,
    ]),
  );
}
