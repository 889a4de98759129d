import { createGeneric, lookFor, type GenericCandidate, type LineBytes } from "../generic/generic.js";
import type { Look } from "../prefilter/prefilter.js";
import type { Candidate } from "./candidate.js";
import type { ChunkText } from "./chunk-text.js";
import { openPatterns, type PatternTable } from "./pattern-table.js";
import type { MakeRunner, RunPattern } from "./run-pattern.js";

/** Turns anchor hits into candidates. `base` is the offset of the chunk within the content. */
export interface HitRunner {
  /** How many bytes from an anchor's start on decide whether there is a hit, but for the look. */
  readonly gateReach: number;
  /** Forgets what earlier content covered; says how the prefilter is to look at hits in this one. */
  reset(name: string): Look;
  /** Whether something may come of the hit where other things stand further away; false: never while its line and what is around it stay. */
  run(text: ChunkText, hit: { readonly at: number; readonly anchor: number }, base: number): boolean;
  /** The candidates since the last call. */
  take(): Candidate[];
}

interface PatternHit {
  readonly at: number;
  readonly pattern: number;
  /** Index of the anchor within the pattern. */
  readonly index: number;
}

/** How hits are run, and what makes the runner of a pattern met for the first time. */
export interface HitRunnerOptions {
  readonly explain: boolean;
  readonly bytes: LineBytes;
  readonly makeRunner: MakeRunner;
}

/** One for each thread; it keeps, for each pattern, how far its last match reached, so that a match is found once. */
export function createHitRunner(patterns: PatternTable, options: HitRunnerOptions): HitRunner {
  const { from, users, gateReach } = patterns;
  const covering = createCoveringRunner(patterns, options.makeRunner);
  const readerFor = createGeneric(options);
  let candidates: Candidate[] = [];
  let readGeneric = readerFor("");

  const runGeneric = (text: ChunkText, at: number, index: number): Candidate | null => {
    const found = readGeneric(text, at, index);
    // A dropped general candidate hides nothing: it matters to an explanation alone.
    return found === null || (found.dropped !== null && !options.explain) ? null : toCandidate(found, text);
  };

  return {
    gateReach,
    reset(name) {
      covering.reset(name);
      readGeneric = readerFor(name);
      candidates = [];
      return options.explain ? "none" : lookFor(name);
    },
    run(text, { at, anchor }, base) {
      let mayMatter = false;
      const end = from[anchor + 1] ?? 0;
      for (let user = from[anchor] ?? end; user < end; user += 2) {
        const pattern = users[user] ?? -1;
        const index = users[user + 1] ?? 0;
        const found = pattern < 0 ? runGeneric(text, at, index) : covering.run(text, { at, pattern, index }, base);
        mayMatter ||= pattern >= 0 || found !== null;
        if (found !== null) candidates.push(found);
      }
      return mayMatter;
    },
    take() {
      const taken = candidates;
      candidates = [];
      return taken;
    },
  };
}

interface CoveringRunner {
  reset(name: string): void;
  run(text: ChunkText, hit: PatternHit, base: number): Candidate | null;
}

// Passes over the anchors within what a pattern already matched.
function createCoveringRunner(table: PatternTable, makeRunner: MakeRunner): CoveringRunner {
  const patterns = openPatterns(table);
  const runners: (RunPattern | undefined)[] = Array.from({ length: patterns.count });
  const coveredUntil = new Float64Array(patterns.count);
  let contentName = "";
  const nameOf = (): string => contentName;
  return {
    reset(name) {
      contentName = name;
      coveredUntil.fill(0);
    },
    run(text, { at, pattern: number, index }, base) {
      const pattern = base + at < (coveredUntil[number] ?? 0) ? null : patterns.at(number);
      const anchor = pattern?.anchors[index];
      if (pattern === null || anchor === undefined) return null;
      const run = (runners[number] ??= makeRunner(pattern, nameOf));
      const found = run(text, at, anchor);
      if (found !== null) coveredUntil[number] = base + found.end;
      return found;
    },
  };
}

function toCandidate(found: GenericCandidate, text: ChunkText): Candidate {
  const { pattern, start, end, kind, confidence, reasons, dropped } = found;
  const material = {
    kind,
    form: "plaintext",
    algorithm: "",
    sizeBits: null,
    curve: null,
    spki: null,
    secret: Buffer.from(text.slice(start, end), "latin1"),
    encryption: null,
    certificate: null,
    createdAt: null,
    expiresAt: null,
  } as const;
  return { pattern, specificity: 0, start, end, confidence, materials: [material], reasons, dropped };
}
