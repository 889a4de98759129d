import type { Dropped, Sighting } from "#model/sighting";
import type { Span } from "#model/span";
import { allowMarker } from "./allow-marker.js";
import type { Candidate } from "./candidate.js";
import type { ChunkText } from "./chunk-text.js";
import { identify } from "./identify.js";

// A minified file is one line: a marker further away than this is not beside the sighting.
const MARKER_REACH = 2048;

/** What turning candidates into sightings needs to know of the chunk they lie in. */
export interface ChunkPlace {
  readonly text: ChunkText;
  /** Offset of the chunk within the content, in characters. */
  readonly base: number;
  /** Newlines before the chunk. */
  readonly lineBase: number;
  /** Bytes of the content for each character of the text (2 for UTF-16). */
  readonly unitBytes: number;
  readonly countNewlines: (from: number, to: number) => number;
  readonly salt: Uint8Array;
  readonly serviceOf: (pattern: string) => string | null;
}

/** Settled candidates of one chunk, in order, as sightings and drops with their spans. */
export function toSightings(
  candidates: readonly Candidate[],
  place: ChunkPlace,
): { sightings: Sighting[]; dropped: Dropped[] } {
  const sightings: Sighting[] = [];
  const dropped: Dropped[] = [];
  const locate = createLocator(place);
  for (const candidate of candidates) {
    const span = locate(candidate);
    if (candidate.dropped === null) sightings.push(...candidateSightings(candidate, span, place));
    else dropped.push({ pattern: candidate.pattern, span, reason: candidate.dropped });
  }
  return { sightings, dropped };
}

function candidateSightings(candidate: Candidate, span: Span, place: ChunkPlace): Sighting[] {
  const { pattern, confidence, reasons } = candidate;
  const allowedBy = markerAround(candidate, place.text);
  const service = place.serviceOf(pattern);
  return candidate.materials.map((material) => {
    const { kind, form, algorithm, sizeBits, curve, createdAt, expiresAt, encryption, certificate } = material;
    const key = { kind, algorithm, sizeBits, curve, service, createdAt, expiresAt };
    return {
      pattern,
      confidence,
      form,
      identity: identify(material, place.salt),
      key,
      span,
      encryption,
      certificate,
      allowedBy,
      reasons,
    };
  });
}

function markerAround({ start, end }: Candidate, text: ChunkText): string | null {
  const lineStart = Math.max(text.lineStart(start), start - MARKER_REACH);
  const lineEnd = Math.min(text.lineEnd(end), end + MARKER_REACH);
  const lines =
    end - start > 2 * MARKER_REACH
      ? text.slice(lineStart, start + MARKER_REACH) + text.slice(end, lineEnd)
      : text.slice(lineStart, lineEnd);
  const before =
    lineStart === 0 ? "" : text.slice(Math.max(text.lineStart(lineStart - 1), lineStart - MARKER_REACH), lineStart);
  return allowMarker(lines, before);
}

// Candidates come sorted by start, so newlines are counted once.
function createLocator({ text, base, lineBase, unitBytes, countNewlines }: ChunkPlace): (candidate: Candidate) => Span {
  let cursor = 0;
  let line = lineBase + 1;
  return ({ start, end }) => {
    line += countNewlines(cursor, start);
    cursor = start;
    const endLine = line + countNewlines(start, end);
    return {
      start: (base + start) * unitBytes,
      end: (base + end) * unitBytes,
      startLine: line,
      startColumn: start - text.lineStart(start) + 1,
      endLine,
      endColumn: end - text.lineStart(end) + 1,
    };
  };
}
