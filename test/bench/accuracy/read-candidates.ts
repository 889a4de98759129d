import { assess } from "../../../src/detect/generic/assess.js";
import { genericAnchors } from "../../../src/detect/generic/anchors.js";
import { featureNames } from "../../../src/detect/generic/features/features.js";
import { mayHoldLiteral } from "../../../src/detect/prefilter/look/may-hold-literal.js";
import { readHit } from "../../../src/detect/generic/read-hit.js";
import { readPlace } from "../../../src/detect/generic/place.js";
import { nameKind } from "../../../src/detect/generic/name-kind.js";
import { buildPrefilterTables, createPrefilter } from "../../../src/detect/prefilter/prefilter.js";
import type { Text } from "../../../src/detect/text.js";

export { featureNames };

/** A candidate for a generic secret as the bench sees it: with its text, its place, and what the checks or the measures said. */
export interface BenchCandidate {
  readonly startLine: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  readonly secret: string;
  readonly name: string;
  readonly form: string;
  readonly rule: string;
  readonly refused: string | null;
  readonly measures: readonly number[] | null;
  /** Kept whatever the score says: name and place speak for it. */
  readonly chosen: boolean;
}

const prefilter = createPrefilter(buildPrefilterTables(genericAnchors), { twin: "scalar" });

/** Every generic candidate of a file's bytes, found as the product finds them. */
export function readCandidates(bytes: Buffer, file: string): BenchCandidate[] {
  const text: Text = {
    length: bytes.length,
    byte: (at) => bytes[at] ?? 10,
    slice: (start, end) => bytes.toString("latin1", Math.max(0, start), Math.min(bytes.length, Math.max(0, end))),
  };
  const found = new Map<string, BenchCandidate>();
  for (const { at, anchor } of hits(bytes)) {
    if (readPlace(file).kind === "code" && !mayHoldLiteral(text, at)) continue;
    const read = readHit(text, at, anchor);
    if (read === null) continue;
    const start = read.offset + read.reading.start;
    const end = read.offset + read.reading.end;
    const { refused, measures, chosen } = assess(text, read, readPlace(file));
    const known = found.get(`${start}-${end}`);
    if (known !== undefined && known.refused === null) continue;
    const startLine = countLines(bytes, start);
    found.set(`${start}-${end}`, {
      startLine,
      endLine: startLine,
      start,
      end,
      secret: bytes.toString("utf8", start, end),
      name: read.reading.name,
      form: read.reading.form,
      rule: nameKind(read.reading).pattern,
      refused,
      measures: measures === null ? null : [...measures],
      chosen,
    });
  }
  return [...found.values()];
}

function hits(bytes: Buffer): { at: number; anchor: number }[] {
  const found: { at: number; anchor: number }[] = [];
  prefilter.room(0, bytes.length + 64).fill(0);
  prefilter.room(0, bytes.length + 64).set(bytes);
  for (let from = 0; from < bytes.length;) {
    const { count, next, hits: pairs } = prefilter.scan(from, bytes.length);
    for (let i = 0; i < count; i++) found.push({ at: pairs[2 * i] ?? 0, anchor: pairs[2 * i + 1] ?? 0 });
    from = next;
  }
  return found;
}

function countLines(bytes: Buffer, to: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
