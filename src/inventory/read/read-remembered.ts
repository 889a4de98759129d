import type { Target } from "#model/collection";
import { text, textOrNull } from "../cells.js";
import { targetId } from "../record/target-id.js";
import type { Session } from "../session.js";

/** What an earlier look at a target under the same patterns remembers. `objects`: sorted binary ids; `sightedObjects`: hex. */
export interface Remembered {
  readonly state: string | null;
  readonly objects: Uint8Array;
  readonly sightedObjects: readonly string[];
}

/** What need not be read again of a target; nothing where it was never looked at, or under other patterns. */
export async function readRemembered(session: Session, target: Target, patternsDigest: string): Promise<Remembered> {
  const id = targetId(target);
  const [row] = await session.rows(
    "select state, objects from looked_at where target_id = $id and patterns_digest = $patternsDigest",
    { id, patternsDigest },
  );
  if (row === undefined) return { state: null, objects: new Uint8Array(), sightedObjects: [] };
  // Gone ones too: an object that comes back is not read again, but what lies in it counts again.
  const sighted = await session.rows(
    "select distinct object from locations where target_id = $id and object is not null order by object",
    { id },
  );
  return {
    state: textOrNull(row, "state"),
    objects: row["objects"] instanceof Uint8Array ? row["objects"] : new Uint8Array(),
    sightedObjects: sighted.map((place) => text(place, "object")),
  };
}
