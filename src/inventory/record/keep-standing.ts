import type { Session } from "../session.js";
import type { Recording } from "./entry.js";

/** Locations that stand although their content was not read again: nothing changed at all, or their objects did not. */
export async function keepStanding(session: Session, recording: Recording): Promise<void> {
  const { entry, target, observations } = recording;
  const { scan } = entry;
  if (await isUnchanged(session, recording)) {
    await session.run("update locations set last_scan = $scan where target_id = $target and gone_scan is null", {
      scan,
      target,
    });
    return;
  }
  const objects = observations.flatMap((observation) =>
    observation.kind === "still-there" ? observation.objects : [],
  );
  if (objects.length === 0) return;
  await session.run("create or replace temp table standing_objects (object varchar)");
  await session.append(
    "standing_objects",
    objects.map((object) => [object]),
  );
  await session.run(
    `update locations set last_scan = $scan
     where target_id = $target and gone_scan is null and object in (select object from standing_objects)`,
    { scan, target },
  );
  // What was gone and lies in an object that is there again (a branch came back) starts a new interval.
  await session.change(
    `insert into locations
     select locations.* replace ($scan as first_scan, $scan as last_scan, null as gone_scan)
     from locations
     where target_id = $target and object in (select object from standing_objects)
       and location_id not in (select location_id from locations where target_id = $target and gone_scan is null)
     qualify row_number() over (partition by location_id order by first_scan desc) = 1`,
    { scan, target },
  );
  await session.run("drop table standing_objects");
}

async function isUnchanged(session: Session, { entry, target }: Recording): Promise<boolean> {
  const { collection, state, patternsDigest } = entry;
  if (state === "" || collection.outcome === "failed" || collection.isNarrowed) return false;
  const found = await session.rows(
    "select 1 as yes from looked_at where target_id = $target and patterns_digest = $patternsDigest and state = $state",
    { target, patternsDigest, state },
  );
  return found.length > 0;
}
