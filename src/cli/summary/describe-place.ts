import type { Observation } from "#index";
import { printable } from "../printable.js";

type Sighted = Extract<Observation, { kind: "sighting" }>;
type Place = Sighted["place"];

const MESSAGES: Readonly<Partial<Record<Place["kind"], string>>> = {
  "commit-message": "message of commit",
  "tag-message": "message of tag",
};

/** Where something lies, as editors and terminals understand it: "src/a.pem:12:1", "message of commit 3f9a1c2b04:1:1". */
export function describePlace(
  place: Place,
  { startLine, startColumn }: Pick<Sighted["sighting"]["span"], "startLine" | "startColumn">,
): string {
  return place.kind === "managed" ? namePlace(place) : `${namePlace(place)}:${startLine}:${startColumn}`;
}

function namePlace({ kind, path, object }: Place): string {
  const message = MESSAGES[kind];
  if (message !== undefined) return `${message} ${printable(object?.slice(0, 10) ?? "unknown")}`;
  if (path !== "") return printable(path);
  if (kind === "stdin") return "standard input";
  return object === null ? "." : `blob ${printable(object.slice(0, 10))}`;
}
