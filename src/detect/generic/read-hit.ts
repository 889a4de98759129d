import type { Text } from "../text.js";
import { genericAnchors } from "./anchors.js";
import type { Found } from "./assess.js";
import { lineWindow, type LineWindow } from "./line-window.js";
import { readLine } from "./read-line.js";

// In a property list the name stands before its anchor.
const AFTER_NAME = "</key>";
const onOneLine = genericAnchors.map(({ text }) => text !== AFTER_NAME && !text.includes("\n"));

/** Whether all that a hit of this anchor is read from stands on the hit's own line. */
export function isOnOneLine(anchor: number): boolean {
  return onOneLine[anchor] ?? false;
}

/** Whether the name that a hit of this anchor is read from is the one around the anchor's first byte. */
export function isWithinName(anchor: number): boolean {
  return genericAnchors[anchor]?.look !== "line";
}

/** The line of a hit, and where in it the name is looked for. */
export interface HitLine extends LineWindow {
  readonly at: number;
}

/** Cuts out the line (where its anchor asks for it, with the next one) that a hit stands in. */
export function hitLine(text: Text, at: number, anchor: number): HitLine {
  const anchorText = genericAnchors[anchor]?.text ?? "";
  const isAfterName = anchorText === AFTER_NAME;
  const { start, line } = lineWindow(text, at, isAfterName || anchorText.endsWith("\n"));
  return { start, line, at: at - start - (isAfterName ? 1 : 0) };
}

/** Reads name and value at a hit; what the door decides about, and what the accuracy bench measures. */
export function readHit(text: Text, at: number, anchor: number): Found | null {
  const hit = hitLine(text, at, anchor);
  const reading = readLine(hit.line, hit.at);
  return reading === null ? null : { offset: hit.start, reading };
}
