import type { Location } from "#model/census";
import type { Place } from "#model/place";
import { describePlace } from "../describe-place.js";
import { nameForm } from "../words/names.js";
import { artifactUri } from "./artifact-uri.js";
import type { Bases } from "./bases.js";
import { messageOf } from "./message.js";

/**
 * One place of a finding. Columns are left out: ours count bytes, SARIF's count characters; lines and byte offsets are exact.
 * What is no file (a message of a commit) has a logical location, and an address all the same: GitHub refuses a whole upload
 * for one result without (its "expected a physical location").
 */
export function writeLocation(location: Location, bases: Bases): Record<string, unknown> {
  const { place, span, target, form, confidence, pattern } = location;
  const region = {
    startLine: span.startLine,
    endLine: span.endLine,
    byteOffset: span.start,
    byteLength: span.end - span.start,
  };
  const artifactLocation = { uri: artifactUri(pathOf(place)), uriBaseId: bases.ids.get(target) };
  const logicalLocations = [{ fullyQualifiedName: nameOf(location, bases), kind: place.kind }];
  return {
    physicalLocation: { artifactLocation, region },
    ...(isFile(place) ? {} : { logicalLocations }),
    properties: { form, confidence, pattern, ...historyOf(location) },
  };
}

/** The same with a number and a sentence, as a result names its further places. */
export function writeRelated(location: Location, id: number, bases: Bases): Record<string, unknown> {
  return {
    id,
    message: messageOf(`${nameForm(location.form)}: ${nameOf(location, bases)}`),
    ...writeLocation(location, bases),
  };
}

function isFile({ kind, path }: Place): boolean {
  return path !== "" && (kind === "file" || kind === "blob" || kind === "staged");
}

function pathOf(place: Place): string {
  if (isFile(place)) return place.path;
  const content = place.kind === "managed" ? place.path : "content";
  return `${place.kind}/${place.object ?? content}`;
}

function nameOf(location: Location, { names }: Bases): string {
  const target = names(location.target);
  return messageOf(`${target === null ? "" : `${target} `}${describePlace(location)}`).text;
}

function historyOf({ place }: Location): Record<string, unknown> {
  const object = place.object === null ? {} : { object: place.object };
  if (place.history === null) return object;
  const { firstCommit, firstDate, isAtTip } = place.history;
  return { ...object, firstCommit, firstDate, isAtTip };
}
