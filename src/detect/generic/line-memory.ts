import type { Text } from "../text.js";
import { firstRefusal, type Measured } from "./assess.js";
import { decideMeasured, mayBeSecret } from "./decide.js";
import { measureOwn } from "./features/features.js";
import { REACH } from "./features/around.js";
import type { GenericCandidate } from "./generic-candidate.js";
import type { Place } from "./place.js";
import { mayHoldLiteral } from "./quick-look.js";
import { hitLine, isOnOneLine } from "./read-hit.js";
import { readLine } from "./read-line.js";
import { see } from "./see.js";

/** Looks at the bytes of the text without making strings of them; see the prefilter, whose memory the text lies in. */
export interface LineBytes {
  newlineBefore(least: number, at: number): number;
  newlineFrom(at: number, most: number): number;
  digest(from: number, to: number, salt: number): number;
}

/** A hit of the prefilter in a text. `place` is known by its number, too. */
export interface PlacedHit {
  readonly at: number;
  readonly anchor: number;
  readonly place: Place;
  readonly placeNumber: number;
}

/** Decides about hits; null where nothing is named and valued, or a check refuses it. */
export type DecideHit = (text: Text, hit: PlacedHit) => GenericCandidate | null;

// When a memory is full, all is forgotten, and the lines of the day are soon known again.
const MOST_LINES = 30_000;
const MOST_VERDICTS = 8_000;
// A line that goes on further than this on either side of the hit is read anew.
const LINE_REACH = 400;
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
export function createLineMemory(bytes: LineBytes): DecideHit {
  const glances = new Map<number, Measured | null>();
  const verdicts = new Map<number, Verdict>();

  const decideAround = (text: Text, measured: Measured, line: LineSpan): GenericCandidate => {
    const { start, end, digest } = line;
    const from = Math.max(0, start - REACH);
    // Near the ends of a text two lines have the same surroundings: which line it is belongs to the question.
    const salt = (Math.imul(start - from + 1, SPREAD) ^ digest) >>> 0;
    const key = bytes.digest(from, Math.min(text.length, end + REACH), salt);
    const known = verdicts.get(key);
    if (known !== undefined) return moved(known, start);
    const candidate = decideMeasured(text, start, measured);
    keep(verdicts, MOST_VERDICTS, [key, { candidate, start }]);
    return candidate;
  };

  return (text, hit) => {
    const line = isOnOneLine(hit.anchor) ? lineOf(bytes, text, hit) : null;
    if (line === null) return decideAnew(text, hit);
    let measured = glances.get(line.digest);
    if (measured === undefined) {
      measured = glanceAt(text, hit)?.measured ?? null;
      keep(glances, MOST_LINES, [line.digest, measured]);
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

function lineOf(bytes: LineBytes, { length }: Text, { at, placeNumber }: PlacedHit): LineSpan | null {
  const least = Math.max(0, at - LINE_REACH);
  const most = Math.min(length, at + LINE_REACH);
  const start = bytes.newlineBefore(least, at) + 1;
  const end = bytes.newlineFrom(at, most);
  if ((start === least && least > 0) || (end === most && most < length)) return null;
  return { start, end, digest: bytes.digest(start, end, placeNumber * 512 + (at - start)) };
}

function decideAnew(text: Text, hit: PlacedHit): GenericCandidate | null {
  const glance = glanceAt(text, hit);
  return glance === null ? null : decideMeasured(text, glance.start, glance.measured);
}

interface Glance {
  readonly measured: Measured;
  /** Where the line begins. */
  readonly start: number;
}

// Null where nothing is named and valued, a check refuses it, or it is no secret whatever stands around.
function glanceAt(text: Text, { at, anchor, place }: PlacedHit): Glance | null {
  if (place.kind === "code" && !mayHoldLiteral(text, at)) return null;
  const hit = hitLine(text, at, anchor);
  const reading = readLine(hit.line, hit.at);
  if (reading === null) return null;
  const seen = see(reading, place);
  if (firstRefusal(seen) !== null) return null;
  const measured = { seen, own: measureOwn(seen) };
  return mayBeSecret(measured) ? { measured, start: hit.start } : null;
}

function moved({ candidate, start }: Verdict, to: number): GenericCandidate {
  return { ...candidate, start: candidate.start - start + to, end: candidate.end - start + to };
}

function keep<Value>(memory: Map<number, Value>, most: number, [key, value]: readonly [number, Value]): void {
  if (memory.size >= most) memory.clear();
  memory.set(key, value);
}
