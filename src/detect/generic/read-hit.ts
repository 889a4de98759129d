import type { Text } from "../text.js";
import { genericAnchors } from "./anchors.js";
import type { Found } from "./assess.js";
import { lineWindow } from "./line-window.js";
import { readLine } from "./read-line.js";

/** Reads name and value at a hit; what the door decides about, and what the accuracy bench measures. */
export function readHit(text: Text, at: number, anchor: number): Found | null {
  const anchorText = genericAnchors[anchor]?.text ?? "";
  const window = lineWindow(text, at, anchorText.endsWith("\n") || anchorText === "</key>");
  const reading = readLine(window.line, at - window.start);
  return reading === null ? null : { offset: window.start, reading };
}
