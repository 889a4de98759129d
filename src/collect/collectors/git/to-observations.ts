import type { Detection } from "#model/detection";
import type { Observation } from "#model/observation";
import type { Place } from "#model/place";
import type { Dropped, Sighting } from "#model/sighting";
import type { ShardPlace } from "./shard-places.js";
import { toProblem } from "./to-problem.js";

/** One scanned object: its id as hex, type as git names it, and where it lay (nothing for messages and unreachable blobs). */
export interface ScannedObject {
  readonly id: () => string;
  readonly type: string;
  readonly detection: Detection;
  readonly places: () => readonly ShardPlace[];
  readonly explain: boolean;
  /** Path of the submodule it was found in, with "/", or empty. */
  readonly prefix: string;
}

/** What a scanned object gives to report: each sighting at each place, what was dropped (at the first), and what was cut short. */
export function toObservations(object: ScannedObject): readonly Observation[] {
  const { sightings, dropped, cutShort } = object.detection;
  const isExplained = object.explain && dropped.length > 0;
  if (sightings.length === 0 && !isExplained && cutShort === null) return [];
  const known = object.places();
  const places = known.length > 0 ? known : [{ place: placeOf(object), further: 0 }];
  return [
    ...places.flatMap((place) => sightings.map((sighting) => toSighting(place, sighting))),
    ...(isExplained ? dropped.map((candidate) => toDropped(places[0]?.place ?? placeOf(object), candidate)) : []),
    ...(cutShort === null ? [] : [toProblem("cut-short", object.id(), cutShort)]),
  ];
}

function toSighting({ place, further }: ShardPlace, sighting: Sighting): Observation {
  if (further === 0) return { kind: "sighting", place, sighting };
  return {
    kind: "sighting",
    place,
    sighting: { ...sighting, reasons: [...sighting.reasons, `also at ${further} further paths`] },
  };
}

function toDropped(place: Place, { pattern, span, reason }: Dropped): Observation {
  return { kind: "dropped", place, pattern, line: span.startLine, reason };
}

function placeOf({ id, type, prefix }: ScannedObject): Place {
  const kind = type === "commit" ? "commit-message" : type === "tag" ? "tag-message" : "blob";
  return { kind, path: prefix, object: id(), fileMode: null, history: null };
}
