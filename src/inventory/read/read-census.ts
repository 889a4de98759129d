import type { Census, CensusKey, Location } from "#model/census";
import type { Confidence } from "#model/confidence";
import type { KeyFacts } from "#model/key-facts";
import type { Row } from "../row.js";
import type { Session } from "../session.js";
import { PLACE_FACTS } from "./place-facts.js";
import { nameKey } from "./name-key.js";

const CONFIDENCES: readonly Confidence[] = ["proven", "shaped", "likely", "possible"];

// Collation is by bytes, so that the order is the same on every machine.
const PLACES = `
  select ${PLACE_FACTS}
  from locations_as_of($scan::integer) locations
  join keys using (key_id)
  join targets using (target_id)
  left join patterns using (pattern)
  left join certificates on certificates.fingerprint = locations.certificate
  order by key_id, targets.label, path, start_line, start_column, object nulls first, location_id`;

interface PlacedKey {
  readonly location: Location;
  readonly facts: KeyFacts;
}

// The question makes both objects as the model has them.
function toPlacedKey(row: Row): PlacedKey {
  return row as unknown as PlacedKey;
}

/** The keys a scan knew, with their places; sorted by id, and by target, path and line. */
export async function readCensus(session: Session, scan: number): Promise<Census> {
  const keys = new Map<string, { readonly facts: KeyFacts; readonly locations: Location[] }>();
  for (const { location, facts } of await session.mapRows({ sql: PLACES, parameters: { scan } }, toPlacedKey)) {
    const key = keys.get(location.keyId);
    if (key === undefined) keys.set(location.keyId, { facts, locations: [location] });
    else key.locations.push(location);
  }
  return { keys: [...keys].map(([id, { facts, locations }]) => toKey(id, facts, locations)) };
}

function toKey(id: string, facts: KeyFacts, locations: readonly Location[]): CensusKey {
  const surest = findSurest(locations);
  return {
    id,
    name: nameKey(id, facts, surest?.patternTitle ?? "key"),
    facts,
    confidence: surest?.confidence ?? "possible",
    ...seenBetween(locations),
    locations,
  };
}

// The title of the surest pattern: what proved a key names it better than what guessed at it.
function findSurest(locations: readonly Location[]): Location | undefined {
  for (const confidence of CONFIDENCES) {
    const found = locations.find((location) => location.confidence === confidence);
    if (found !== undefined) return found;
  }
  return undefined;
}

function seenBetween(locations: readonly Location[]): Pick<CensusKey, "firstSeenAt" | "lastSeenAt"> {
  let first: string | null = null;
  let last: string | null = null;
  for (const { place } of locations) {
    if (place.history === null) continue;
    const { firstDate, lastDate } = place.history;
    if (firstDate !== "" && (first === null || firstDate < first)) first = firstDate;
    if (lastDate !== "" && (last === null || lastDate > last)) last = lastDate;
  }
  return { firstSeenAt: first, lastSeenAt: last };
}
