import type { Lineage } from "#model/lineage";
import type { Look, Prefilter } from "../prefilter/prefilter.js";
import { carryHits, IDLE, type HitTaker, type Surroundings } from "./carry-hits.js";
import type { ChunkText } from "./chunk-text.js";
import type { HitRunner } from "./run-hits.js";

/** A chunk to look at: anchors that begin in [from, until) of the text. `base` is the chunk's offset within the content. */
export interface LookedPart {
  readonly text: ChunkText;
  readonly from: number;
  readonly until: number;
  readonly base: number;
}

/** A whole content, and where it came from. */
export interface LookedWhole {
  readonly text: ChunkText;
  readonly name: string;
  readonly lineage: Lineage;
}

interface Notes {
  readonly name: string;
  readonly how: Look;
  readonly hits: Uint32Array;
}

// More hits than one in so many bytes are not worth keeping.
const LEAST_BYTES_A_HIT = 32;

/** Finds hits and has them run. Of what others will be made of it keeps the hits, so that these are looked at only where they differ. */
export class HitLooker {
  readonly #prefilter: Prefilter;
  readonly #runner: HitRunner;
  readonly #notes = new WeakMap<object, Notes>();
  #hits = new Uint32Array(1024);
  #count = 0;

  constructor(prefilter: Prefilter, runner: HitRunner) {
    this.#prefilter = prefilter;
    this.#runner = runner;
  }

  look({ text, from, until, base }: LookedPart, how: Look): void {
    for (let at = from; at < until;) {
      const { count, next, hits } = this.#prefilter.scanPart({ from: at, until, length: text.length }, how);
      for (let hit = 0; hit < count; hit++)
        this.#runner.run(text, { at: hits[hit * 2] ?? until, anchor: hits[hit * 2 + 1] ?? 0 }, base);
      at = next;
    }
  }

  /** The same for a content that lies in the memory from its first byte to its last. */
  lookAtWhole({ text, name, lineage }: LookedWhole, how: Look): void {
    const { self, base, copies } = lineage;
    this.#count = 0;
    const known = base === null ? undefined : this.#notes.get(base);
    const taker = this.#createTaker(text, { how, trustsIdle: known?.name === name });
    if (known === undefined || known.how !== how) taker.look(0, text.length);
    else carryHits({ hits: known.hits, copies }, text.length, taker);
    if (self === null || this.#count * LEAST_BYTES_A_HIT > Math.max(1024, text.length)) return;
    this.#notes.set(self, { name, how, hits: this.#hits.slice(0, 2 * this.#count) });
  }

  #createTaker(
    text: ChunkText,
    { how, trustsIdle }: { readonly how: Look; readonly trustsIdle: boolean },
  ): HitTaker & Surroundings {
    const run = (at: number, anchor: number): void => {
      const mayMatter = this.#runner.run(text, { at, anchor }, 0);
      this.#note(at, mayMatter ? anchor : anchor + IDLE);
    };
    return {
      gateReach: this.#runner.gateReach,
      newlineBefore: (least, at) => this.#prefilter.newlineBefore(least, at),
      newlineFrom: (at, most) => this.#prefilter.newlineFrom(at, most),
      known: (at, hit) => {
        if (hit < IDLE) run(at, hit);
        else if (trustsIdle) this.#note(at, hit);
        else run(at, hit - IDLE);
      },
      look: (from, until) => {
        for (let at = from; at < until;) {
          const { count, next, hits } = this.#prefilter.scanPart({ from: at, until, length: text.length }, how);
          for (let hit = 0; hit < count; hit++) run(hits[hit * 2] ?? until, hits[hit * 2 + 1] ?? 0);
          at = next;
        }
      },
    };
  }

  #note(at: number, hit: number): void {
    const next = 2 * this.#count++;
    if (next === this.#hits.length) {
      const grown = new Uint32Array(2 * next);
      grown.set(this.#hits);
      this.#hits = grown;
    }
    this.#hits[next] = at;
    this.#hits[next + 1] = hit;
  }
}
