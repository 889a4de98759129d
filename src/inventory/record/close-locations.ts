import type { Session } from "../session.js";
import type { Entry } from "./record-collection.js";

/**
 * Marks as gone what this look did not find where it looked. A narrowed or failed look closes nothing; one with problems
 * closes only what no problem hides: a file outside of the places that could not be seen, and nothing of a history
 * in which anything but a known limit (a submodule, a shallow clone) went wrong.
 */
export async function closeLocations(session: Session, { scan, collection }: Entry, target: string): Promise<void> {
  if (collection.isNarrowed || collection.outcome === "failed") return;
  const { at, label } = collection.target;
  await session.run(
    `update locations set gone_scan = $scan
     where target_id = $target and gone_scan is null and last_scan < $scan
       and not exists (
         from problems
         where problems.scan_id = $scan and problems.target_id = $target
           and case when locations.place_kind = 'file'
             then problems.scope in ('', '.', '/', $at, $label) or locations.path = problems.scope
               or starts_with(locations.path, rtrim(problems.scope, '/') || '/')
             else problems.reason <> 'unsupported' end
       )`,
    { scan, target, at, label },
  );
}
