import { createGeneric, genericAnchors, lookFor, type GenericCandidate, type LineBytes } from "../generic/generic.js";
import type { Anchor, Pattern } from "../pattern.js";
import { gateReach, type Look } from "../prefilter/prefilter.js";
import type { Candidate } from "./candidate.js";
import type { ChunkText } from "./chunk-text.js";
import { planAnchors } from "./plan-anchors.js";
import { createPatternRunner, type RunPattern } from "./run-pattern.js";

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
  readonly anchor: Anchor;
}

/** One for each thread; it keeps, for each pattern, how far its last match reached, so that a match is found once. */
export function createHitRunner(
  patterns: readonly Pattern[],
  options: { readonly explain: boolean; readonly bytes: LineBytes },
): HitRunner {
  const { anchors, users } = planAnchors(patterns, genericAnchors);
  const covering = createCoveringRunner(patterns);
  const readerFor = createGeneric(options);
  let candidates: Candidate[] = [];
  let readGeneric = readerFor("");

  const runGeneric = (text: ChunkText, at: number, index: number): Candidate | null => {
    const found = readGeneric(text, at, index);
    // A dropped general candidate hides nothing: it matters to an explanation alone.
    return found === null || (found.dropped !== null && !options.explain) ? null : toCandidate(found, text);
  };

  return {
    gateReach: Math.max(0, ...anchors.map(gateReach)),
    reset(name) {
      covering.reset();
      readGeneric = readerFor(name);
      candidates = [];
      return options.explain ? "none" : lookFor(name);
    },
    run(text, { at, anchor: id }, base) {
      let mayMatter = false;
      for (const { pattern, anchor, index } of users[id] ?? []) {
        const found =
          pattern === null ? runGeneric(text, at, index) : covering.run(text, { at, pattern, anchor }, base);
        mayMatter ||= pattern !== null || found !== null;
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
  reset(): void;
  run(text: ChunkText, hit: PatternHit, base: number): Candidate | null;
}

// Passes over the anchors within what a pattern already matched.
function createCoveringRunner(patterns: readonly Pattern[]): CoveringRunner {
  const runners: (RunPattern | undefined)[] = patterns.map(() => undefined);
  const coveredUntil = new Float64Array(patterns.length);
  return {
    reset: () => void coveredUntil.fill(0),
    run(text, { at, pattern: index, anchor }, base) {
      const pattern = patterns[index];
      if (pattern === undefined || base + at < (coveredUntil[index] ?? 0)) return null;
      const run = (runners[index] ??= createPatternRunner(pattern));
      const found = run(text, at, anchor);
      if (found !== null) coveredUntil[index] = base + found.end;
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
