import type { Session } from "../session.js";
import type { Recording } from "./record-collection.js";
import { mergeObjectIds, withoutObjectIds } from "./object-ids.js";

const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Remembers what was looked at under these patterns. A narrowed look is not remembered (its attribution is not the whole one);
 * one with problems is, but for the objects the problems name, and without its state, so that the problems are met again.
 */
export async function keepLookedAt(session: Session, { entry, target, observations }: Recording): Promise<void> {
  const { collection, patternsDigest, state } = entry;
  if (collection.isNarrowed || collection.outcome === "failed") return;
  const hidden = collection.problems.filter(({ reason, scope }) => reason !== "unsupported" || OBJECT_ID.test(scope));
  if (hidden.some(({ scope }) => !OBJECT_ID.test(scope))) return;

  const seen = observations.filter((observation) => observation.kind === "looked-at");
  const before = await session.rows(
    "select id_bytes, objects from looked_at where target_id = $target and patterns_digest = $patternsDigest",
    {
      target,
      patternsDigest,
    },
  );
  const idBytes = seen[0]?.idBytes ?? Number(before[0]?.["id_bytes"] ?? 20);
  const known =
    before[0]?.["id_bytes"] === idBytes && before[0]["objects"] instanceof Uint8Array
      ? before[0]["objects"]
      : new Uint8Array();
  const merged = mergeObjectIds([known, ...seen.map(({ objects }) => objects)], idBytes);
  const objects = withoutObjectIds(merged, hidden.map(({ scope }) => scope), idBytes); // prettier-ignore
  const kept = collection.outcome === "complete" && state !== "" ? state : null;
  if (kept === null && objects.length === 0)
    await session.run("delete from looked_at where target_id = $target", { target });
  else {
    await session.run("insert or replace into looked_at values ($target, $patternsDigest, $kept, $idBytes, $objects)", {
      target,
      patternsDigest,
      kept,
      idBytes,
      objects,
    });
  }
}
