import type { Location } from "#model/census";
import { describePlace } from "../describe-place.js";
import { nameForm } from "../words/names.js";
import { artifactUri } from "./artifact-uri.js";
import type { Bases } from "./bases.js";
import { messageOf } from "./message.js";

/** One place of a finding. Columns are left out: ours count bytes, SARIF's count characters; lines and byte offsets are exact. */
export function writeLocation(location: Location, bases: Bases): Record<string, unknown> {
  const { place, span, target, form, confidence, pattern } = location;
  const uri = hasFile(location) ? artifactUri(place.path) : null;
  const region = {
    startLine: span.startLine,
    endLine: span.endLine,
    byteOffset: span.start,
    byteLength: span.end - span.start,
  };
  const properties = { form, confidence, pattern, ...historyOf(location) };
  if (uri === null)
    return { logicalLocations: [{ fullyQualifiedName: nameOf(location, bases), kind: place.kind }], properties };
  const artifactLocation = { uri, uriBaseId: bases.ids.get(target) };
  return { physicalLocation: { artifactLocation, region }, properties };
}

/** The same with a number and a sentence, as a result names its further places. */
export function writeRelated(location: Location, id: number, bases: Bases): Record<string, unknown> {
  return {
    id,
    message: messageOf(`${nameForm(location.form)}: ${nameOf(location, bases)}`),
    ...writeLocation(location, bases),
  };
}

function hasFile({ place }: Location): boolean {
  return place.kind === "file" || place.kind === "blob" || place.kind === "staged";
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
