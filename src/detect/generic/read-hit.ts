import type { Text } from "../text.js";
import { genericAnchors } from "./anchors.js";
import type { Found } from "./assess.js";
import { lineWindow } from "./line-window.js";
import { readLine } from "./read-line.js";

// In a property list the name stands before its anchor.
const AFTER_NAME = "</key>";

/** Reads name and value at a hit; what the door decides about, and what the accuracy bench measures. */
export function readHit(text: Text, at: number, anchor: number): Found | null {
  const anchorText = genericAnchors[anchor]?.text ?? "";
  const isAfterName = anchorText === AFTER_NAME;
  const { start, line } = lineWindow(text, at, isAfterName || anchorText.endsWith("\n"));
  const reading = readLine(line, at - start - (isAfterName ? 1 : 0));
  return reading === null ? null : { offset: start, reading };
}
