import type { Problem } from "#model/problem";
import type { Session } from "../session.js";
import { mergeObjectIds, withoutObjectIds } from "./object-ids.js";
import type { Recording } from "./entry.js";

/**
 * Remembers what was looked at under these patterns, but for the objects that problems name: they shall be met again.
 * A narrowed look is not remembered: what it says of a blob's history is not the whole of it.
 */
export async function keepLookedAt(session: Session, recording: Recording): Promise<void> {
  const { entry, target, observations } = recording;
  const { collection, patternsDigest } = entry;
  if (collection.isNarrowed || collection.outcome === "failed") return;
  const seen = observations.filter((observation) => observation.kind === "looked-at");
  const state = stateToKeep(recording);
  // Hundreds of kilobytes that say the same need not be written again.
  if (seen.every(({ objects }) => objects.length === 0) && (await isRemembered(session, recording, state))) return;
  const before = await readBefore(session, target, patternsDigest);
  const idBytes = seen[0]?.idBytes ?? before.idBytes;
  const known = before.idBytes === idBytes ? before.objects : new Uint8Array();
  const merged = mergeObjectIds([known, ...seen.map(({ objects }) => objects)], idBytes);
  const hidden = collection.problems.map(({ scope }) => scope);
  const objects = withoutObjectIds(merged, hidden, idBytes);
  await session.run("delete from looked_at where target_id = $target", { target });
  if (state === null && objects.length === 0) return;
  await session.append("looked_at", [[target, patternsDigest, state, idBytes, objects]]);
}

// A state stands for the look it came from: only one that would meet the same problems again may stand for it.
function stateToKeep({ entry }: Recording): string | null {
  return entry.state !== "" && entry.collection.problems.every(isMetBySurvey) ? entry.state : null;
}

// What limits a target as a whole is found by every survey; what happened to single contents only by reading them.
function isMetBySurvey({ reason, fact }: Problem): boolean {
  return reason === "unsupported" || fact === "history" || fact === "listing";
}

async function isRemembered(session: Session, { entry, target }: Recording, state: string | null): Promise<boolean> {
  const { patternsDigest } = entry;
  const found = await session.rows(
    "select 1 as yes from looked_at where target_id = $target and patterns_digest = $patternsDigest and state = $state",
    { target, patternsDigest, state },
  );
  return found.length > 0;
}

async function readBefore(
  session: Session,
  target: string,
  patternsDigest: string,
): Promise<{ readonly idBytes: number; readonly objects: Uint8Array }> {
  const [row] = await session.rows(
    "select id_bytes, objects from looked_at where target_id = $target and patterns_digest = $patternsDigest",
    { target, patternsDigest },
  );
  const objects = row?.["objects"];
  return {
    idBytes: Number(row?.["id_bytes"] ?? 20),
    objects: objects instanceof Uint8Array ? objects : new Uint8Array(),
  };
}
