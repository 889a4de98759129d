import type { Session } from "../session.js";
import type { Entry } from "./entry.js";

/**
 * Marks as gone what this look did not find where it looked. A narrowed or failed look closes nothing; one with problems
 * closes only what no problem hides: an unreadable object hides itself, a place that could not be entered hides what lies
 * below it, keys of a store that could not be listed hide those of their account and region, anything else that went wrong
 * in a history hides all of it.
 */
export async function closeLocations(session: Session, { scan, collection }: Entry, target: string): Promise<void> {
  if (collection.isNarrowed || collection.outcome === "failed") return;
  const { at, label } = collection.target;
  await session.change(
    `update locations set gone_scan = $scan
     where target_id = $target and gone_scan is null and last_scan < $scan
       and not exists (
         from problems
         where problems.scan_id = $scan and problems.target_id = $target
           and case
             when problems.reason = 'error' and regexp_full_match(problems.scope, '[0-9a-f]{40}([0-9a-f]{24})?')
               then locations.object = problems.scope
             when locations.place_kind = 'managed' then case
               -- "account 111122223333 eu-west-1 kms": the keys of one region; other facts hide what an account has anywhere.
               when problems.fact in ('keys', 'public key')
                 then contains(locations.path, ':kms:' || split_part(problems.scope, ' ', 3) || ':' || split_part(problems.scope, ' ', 2) || ':')
               when problems.fact in ('everything', 'regions', 'principals', 'SSH keys', 'SSH keys'' bodies')
                 then contains(locations.path, ':' || split_part(problems.scope, ' ', 2) || ':') or problems.scope = $label
               else false end
             when locations.place_kind = 'file' or problems.reason = 'unsupported'
               then problems.scope in ('', '.', '/', 'repository', $at, $label) or locations.path = problems.scope
                 or starts_with(locations.path, rtrim(problems.scope, '/') || '/')
             else true end
       )`,
    { scan, target, at, label },
  );
}
