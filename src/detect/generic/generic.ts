import type { Text } from "../text.js";
import { genericAnchors } from "./anchors.js";
import type { Found } from "./assess.js";
import { decide } from "./decide.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { lineWindow } from "./line-window.js";
import { readLine } from "./read-line.js";

export { genericAnchors } from "./anchors.js";
export type { GenericCandidate } from "./generic-candidate.js";

/** One hit of the prefilter: where the anchor stands in the text, which anchor it is, and the file's name. */
export type GenericHit = readonly [at: number, anchor: number, name: string];

/** Looks at one hit of the prefilter; null where nothing is named and valued. */
export type ReadGeneric = (text: Text, ...hit: GenericHit) => GenericCandidate | null;

/** A reader of generic secrets; one for each thread. */
export function createGeneric(): ReadGeneric {
  return (text, ...[at, anchor, name]) => {
    const found = readHit(text, at, anchor);
    return found === null ? null : decide(text, found, name);
  };
}

/** Reads name and value at a hit; what the door decides about, and what the accuracy bench measures. */
export function readHit(text: Text, at: number, anchor: number): Found | null {
  const anchorText = genericAnchors[anchor]?.text ?? "";
  const window = lineWindow(text, at, anchorText.endsWith("\n") || anchorText === "</key>");
  const reading = readLine(window.line, at - window.start);
  return reading === null ? null : { offset: window.start, reading };
}
