import type { Text } from "../text.js";
import { isRefused, type Measured } from "./assess.js";
import { createDigestTable } from "./digest-table.js";
import { decideMeasured, measureLine } from "./decide.js";
import { REACH } from "./features/around.js";
import type { GenericCandidate } from "./generic-candidate.js";
import type { Place } from "./place.js";
import { nameAround } from "../prefilter/look/name-around.js";
import { hitLine, isOnOneLine, isWithinName, type HitLine } from "./read-hit.js";
import { MOST_AFTER, MOST_BEFORE } from "./line-window.js";
import { readLine } from "./read-line.js";
import { see } from "./see.js";

/** Looks at the bytes of the text without making strings of them; see the prefilter, whose memory the text lies in. */
export interface LineBytes {
  newlineBefore(least: number, at: number): number;
  newlineFrom(at: number, most: number): number;
  digest(from: number, to: number, salt: number): number;
}

/** A kind of place, known by its number too. */
export interface NumberedPlace {
  readonly place: Place;
  readonly placeNumber: number;
}

/** Decides about the hit of an anchor at `at`; null where nothing is named and valued, or a check refuses it. */
export type DecideHit = (text: Text, at: number, anchor: number) => GenericCandidate | null;

const LINES = 32_768;
const VERDICTS = 8_192;
// No name is as long.
const BESIDE_NAME = 255;
const SPREAD = 0x9e3779b1;

interface Verdict {
  readonly candidate: GenericCandidate;
  /** Where its line began. */
  readonly start: number;
}

/**
 * Decides as if every hit were read anew, but remembers lines by their digests: a history holds the same line in hundreds of
 * versions of a file, and most lines are refused whatever stands around them.
 */
export function createLineMemory(bytes: LineBytes): (spot: NumberedPlace) => DecideHit {
  const glances = createDigestTable<Measured | null>(LINES);
  const verdicts = createDigestTable<Verdict | null>(VERDICTS);

  const decideAround = (text: Text, measured: Measured, line: LineSpan): GenericCandidate | null => {
    const { start, end, digest } = line;
    const from = Math.max(0, start - REACH);
    // Near the ends of a text two lines have the same surroundings: which line it is belongs to the question.
    const salt = (Math.imul(start - from + 1, SPREAD) ^ digest) >>> 0;
    const key = bytes.digest(from, Math.min(text.length, end + REACH), salt);
    const known = verdicts.get(key);
    if (known !== undefined) return known === null ? null : moved(known, start);
    const candidate = decideMeasured(text, start, measured);
    verdicts.set(key, candidate === null ? null : { candidate, start });
    return candidate;
  };

  return ({ place, placeNumber }) =>
    (text, at, anchor) => {
      const line = lineOf(bytes, text, { at, anchor, placeNumber });
      let measured = glances.get(line.digest);
      if (measured === undefined) {
        measured = glanceAt(hitLine(text, at, anchor), place);
        glances.set(line.digest, measured);
      }
      return measured === null ? null : decideAround(text, measured, line);
    };
}

interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** Of its bytes, and of what its meaning depends on beside them: where in it the hit is, and in what kind of file. */
  readonly digest: number;
}

interface NumberedHit {
  readonly at: number;
  readonly anchor: number;
  readonly placeNumber: number;
}

// The same bytes that the line is cut out of.
function lineOf(bytes: LineBytes, text: Text, { at, anchor, placeNumber }: NumberedHit): LineSpan {
  const start = bytes.newlineBefore(Math.max(0, at - MOST_BEFORE), at) + 1;
  const most = Math.min(text.length, at + MOST_AFTER);
  const newline = bytes.newlineFrom(at, most);
  const end = isOnOneLine(anchor) || newline === most ? newline : bytes.newlineFrom(newline + 1, most);
  // Several anchors may stand in one name, and are read alike.
  const name = isWithinName(anchor) ? nameAround(text, at) : { start: at, end: at + BESIDE_NAME };
  const salt = ((placeNumber << 17) | ((name.start - start) << 8) | (name.end - name.start)) >>> 0;
  return { start, end, digest: bytes.digest(start, end, salt) };
}

// Null where nothing is named and valued, a check refuses it, or it is no secret whatever stands around.
function glanceAt({ line, at }: HitLine, place: Place): Measured | null {
  const reading = readLine(line, at);
  if (reading === null) return null;
  const seen = see(reading, place);
  return isRefused(seen) ? null : measureLine(seen);
}

function moved({ candidate, start }: Verdict, to: number): GenericCandidate {
  return { ...candidate, start: candidate.start - start + to, end: candidate.end - start + to };
}
