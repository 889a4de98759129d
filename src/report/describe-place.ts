import type { Location } from "#model/census";
import type { Place } from "#model/place";
import { shorten } from "./words/shorten.js";
import { visible } from "./words/visible.js";

/** Longest path a reader is shown, in UTF-16 units; the JSON report has all of it. */
const PATH_LENGTH = 240;

const WITHOUT_PATH: Readonly<Record<Place["kind"], string>> = {
  file: "the target itself",
  blob: "a blob that no path leads to",
  "commit-message": "message of a commit",
  "tag-message": "message of a tag",
  staged: "staged content",
  stdin: "standard input",
  managed: "a key store",
};

/** Where a location is, for a reader: "src/a.pem:12", "message of a commit 3f9a1c2b:1". */
export function describePlace({ place, span }: Location): string {
  // A store has no lines.
  return place.kind === "managed" ? namePlace(place) : `${namePlace(place)}:${String(span.startLine)}`;
}

function namePlace({ kind, path, object }: Place): string {
  const isMessage = kind === "commit-message" || kind === "tag-message";
  if (path !== "" && !isMessage) return shorten(visible(path), PATH_LENGTH);
  return object === null ? WITHOUT_PATH[kind] : `${WITHOUT_PATH[kind]} ${visible(object.slice(0, 10))}`;
}
