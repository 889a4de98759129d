import type { Census, CensusKey, Location } from "#model/census";
import type { Confidence } from "#model/confidence";
import type { KeyFacts } from "#model/key-facts";
import { groupRows } from "./group-rows.js";
import type { Row } from "../row.js";
import type { Session } from "../session.js";
import { nameKey } from "./name-key.js";
import { toKeyFacts, toLocation } from "./to-location.js";

const CONFIDENCES: readonly Confidence[] = ["proven", "shaped", "likely", "possible"];

// Collation is by bytes, so that the order is the same on every machine.
const LOCATIONS = `
  select locations.*, targets.label as target, coalesce(patterns.title, pattern) as pattern_title,
    keys.kind, keys.algorithm, keys.size_bits, keys.curve, keys.service, keys.created_at, keys.expires_at,
    certificates.subject, certificates.issuer, certificates.serial_number, certificates.not_before, certificates.not_after,
    certificates.signature_algorithm, certificates.is_self_signed, certificates.is_authority
  from locations_as_of($scan::integer) locations
  join keys using (key_id)
  join targets using (target_id)
  left join patterns using (pattern)
  left join certificates on certificates.fingerprint = locations.certificate
  order by key_id, target, path, start_line, start_column, object nulls first, location_id`;

/** The keys a scan knew, with their places; sorted by id, and by target, path and line. */
export async function readCensus(session: Session, scan: number): Promise<Census> {
  const rows = await session.manyRows(LOCATIONS, { scan });
  return { keys: [...groupRows(rows, "key_id")].map(([id, places]) => toKey(id, places)) };
}

function toKey(id: string, rows: readonly Row[]): CensusKey {
  const locations = rows.map(toLocation);
  const facts: KeyFacts = toKeyFacts(rows[0] ?? {});
  return {
    id,
    name: nameKey(id, facts, titleOf(locations)),
    facts,
    confidence:
      CONFIDENCES.find((confidence) => locations.some((location) => location.confidence === confidence)) ?? "possible",
    ...seenBetween(locations),
    locations,
  };
}

// The title of the surest pattern: what proved a key names it better than what guessed at it.
function titleOf(locations: readonly Location[]): string {
  const [first] = locations.toSorted((a, b) => CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence));
  return first?.patternTitle ?? "key";
}

function seenBetween(locations: readonly Location[]): Pick<CensusKey, "firstSeenAt" | "lastSeenAt"> {
  const histories = locations.flatMap(({ place }) => (place.history === null ? [] : [place.history]));
  const first = histories
    .map(({ firstDate }) => firstDate)
    .filter((date) => date !== "")
    .toSorted();
  const last = histories
    .map(({ lastDate }) => lastDate)
    .filter((date) => date !== "")
    .toSorted();
  return { firstSeenAt: first[0] ?? null, lastSeenAt: last.at(-1) ?? null };
}
