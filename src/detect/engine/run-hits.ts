import { createGeneric, genericAnchors } from "../generic/generic.js";
import type { Anchor, Pattern } from "../pattern.js";
import type { Candidate } from "./candidate.js";
import type { ChunkText } from "./chunk-text.js";
import { planAnchors, type AnchorUser } from "./plan-anchors.js";
import { createPatternRunner, type RunPattern } from "./run-pattern.js";

/** Turns anchor hits into candidates. `base` is the offset of the chunk within the content. */
export interface HitRunner {
  /** Forgets what earlier content covered. */
  reset(name: string): void;
  run(text: ChunkText, hit: { readonly at: number; readonly anchor: number }, base: number): void;
  /** The candidates since the last call. */
  take(): Candidate[];
}

interface PatternHit {
  readonly at: number;
  readonly pattern: number;
  readonly anchor: Anchor;
}

/** One for each thread; it keeps, for each pattern, how far its last match reached, so that a match is found once. */
export function createHitRunner(patterns: readonly Pattern[], explain: boolean): HitRunner {
  const { users } = planAnchors(patterns, genericAnchors);
  const runners: (RunPattern | undefined)[] = patterns.map(() => undefined);
  const coveredUntil = new Float64Array(patterns.length);
  const generic = createGeneric({ explain });
  let candidates: Candidate[] = [];
  let name = "";

  const runGeneric = (text: ChunkText, at: number, { index }: AnchorUser): void => {
    const found = generic(text, at, index, name);
    // A dropped general candidate hides nothing: it matters to an explanation alone.
    if (found === null || (found.dropped !== null && !explain)) return;
    candidates.push(toCandidate(found, text));
  };
  const runPattern = (text: ChunkText, { at, pattern: index, anchor }: PatternHit, base: number): void => {
    const pattern = patterns[index];
    if (pattern === undefined || base + at < (coveredUntil[index] ?? 0)) return;
    const run = (runners[index] ??= createPatternRunner(pattern));
    const found = run(text, at, anchor);
    if (found === null) return;
    coveredUntil[index] = base + found.end;
    candidates.push(found);
  };

  return {
    reset(newName) {
      coveredUntil.fill(0);
      name = newName;
      candidates = [];
    },
    run(text, { at, anchor }, base) {
      for (const user of users[anchor] ?? []) {
        if (user.pattern === null) runGeneric(text, at, user);
        else runPattern(text, { at, pattern: user.pattern, anchor: user.anchor }, base);
      }
    },
    take() {
      const taken = candidates;
      candidates = [];
      return taken;
    },
  };
}

type GenericCandidate = NonNullable<ReturnType<ReturnType<typeof createGeneric>>>;

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
