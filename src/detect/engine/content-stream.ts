import type { About, Detection, DetectStream } from "#model/detection";
import type { Dropped, Sighting } from "#model/sighting";
import type { Look, Prefilter } from "../prefilter/prefilter.js";
import { binaryCandidates, mayBeContainer } from "./binary-candidates.js";
import type { Candidate } from "./candidate.js";
import { ChunkText } from "./chunk-text.js";
import type { HitLooker } from "./hit-looker.js";
import type { HitRunner } from "./run-hits.js";
import { settleOverlaps } from "./settle-overlaps.js";
import { sniffContent, type Content } from "./sniff-content.js";
import { toSightings } from "./to-sightings.js";

const FIRST_ROOM = 64 * 1024;
const CHUNK = 4 * 1024 * 1024;
/** The longest container (a PGP block) must lie whole behind an anchor before the anchor is looked at. */
const LOOK_AHEAD = 256 * 1024;
/** Left context kept for verifiers that search backwards (a JWK's opening brace). */
const LOOK_BACK = 64 * 1024;
const LARGEST_CONTAINER = 1024 * 1024;
const MOST_SIGHTINGS = 20_000;

/** What a stream borrows from its engine. */
export interface StreamParts {
  readonly prefilter: Prefilter;
  readonly runner: HitRunner;
  readonly looker: HitLooker;
  readonly salt: () => Uint8Array;
  readonly explain: boolean;
  readonly serviceOf: (pattern: string) => string | null;
}

/** One piece of content on its way through the engine, chunk by chunk; results do not depend on where chunks end. */
export class ContentStream implements DetectStream {
  readonly #parts: StreamParts;
  readonly #about: About;
  readonly #how: Look;
  readonly #text = new ChunkText();
  readonly #sightings: Sighting[] = [];
  readonly #dropped: Dropped[] = [];
  #content: Content | null = null;
  #length = 0;
  #from = 0;
  #base = 0;
  #lineBase = 0;
  #bytes = 0;
  #cutShort: string | null = null;

  constructor(parts: StreamParts, about: About) {
    this.#parts = parts;
    this.#about = about;
    this.#how = parts.runner.reset(about.name);
  }

  room(): Uint8Array {
    const wanted = this.#content === null ? FIRST_ROOM : CHUNK - this.#length;
    return this.#parts.prefilter.room(this.#length, wanted).subarray(0, wanted);
  }

  wrote(bytes: number): boolean {
    this.#length += bytes;
    this.#bytes += bytes;
    if (this.#content === null && this.#length >= FIRST_ROOM / 8) this.#sniff();
    if (this.#content === "binary") return this.#mayBeContainer();
    if (this.#length < CHUNK) return true;
    if (this.#content !== "text") return this.#cut("UTF-16 text: only its first 4 MB were looked at");
    this.#look(this.#length - LOOK_AHEAD);
    this.#carry(this.#length - LOOK_AHEAD);
    return (
      this.#sightings.length < MOST_SIGHTINGS ||
      this.#cut(`more than ${MOST_SIGHTINGS} sightings: the rest was not looked at`)
    );
  }

  end(): Detection {
    if (this.#length > 0 && this.#content === null) this.#sniff();
    if (this.#content === "binary") this.#lookAtContainer();
    else this.#lookAtRest();
    const dropped = this.#parts.explain ? this.#dropped : [];
    return {
      content: this.#contentName(),
      bytes: this.#bytes,
      sightings: this.#sightings,
      dropped,
      cutShort: this.#cutShort,
    };
  }

  #sniff(): void {
    const { prefilter } = this.#parts;
    this.#content = sniffContent(prefilter.input(this.#length), prefilter.hasZero);
  }

  #mayBeContainer(): boolean {
    return this.#length <= LARGEST_CONTAINER && mayBeContainer(this.#parts.prefilter.input(this.#length));
  }

  #cut(what: string): false {
    this.#cutShort = what;
    return false;
  }

  #lookAtRest(): void {
    if (this.#content === "utf-16le" || this.#content === "utf-16be") {
      this.#length = this.#parts.prefilter.narrowUtf16(this.#length, this.#content === "utf-16be");
    }
    this.#look(this.#length);
  }

  #lookAtContainer(): void {
    const input = this.#parts.prefilter.input(this.#length);
    if (this.#length > LARGEST_CONTAINER || !mayBeContainer(input)) return;
    this.#text.use(input);
    this.#keep(binaryCandidates(input, this.#about.name));
  }

  /** Looks at every anchor before `limit`. */
  #look(limit: number): void {
    const { prefilter, runner, looker, explain } = this.#parts;
    const { name, lineage } = this.#about;
    const text = this.#text;
    text.use(prefilter.input(this.#length));
    const isWhole = this.#base === 0 && limit === this.#length && this.#content === "text";
    // Whoever asks for reasons wants each hit looked at.
    if (lineage === undefined || explain || !isWhole)
      looker.look({ text, from: this.#from, until: limit, base: this.#base }, this.#how);
    else looker.lookAtWhole({ text, name, lineage }, this.#how);
    this.#keep(settleOverlaps(runner.take()));
  }

  #keep(candidates: readonly Candidate[]): void {
    if (candidates.length === 0) return;
    const { prefilter, salt, serviceOf } = this.#parts;
    const { sightings, dropped } = toSightings(candidates, {
      text: this.#text,
      base: this.#base,
      lineBase: this.#lineBase,
      unitBytes: this.#content === "text" || this.#content === "binary" ? 1 : 2,
      countNewlines: (from, to) => prefilter.countNewlines(from, to),
      salt: salt(),
      serviceOf,
    });
    // One by one: there may be more than a call takes arguments.
    for (const sighting of sightings) this.#sightings.push(sighting);
    if (this.#parts.explain) for (const one of dropped) this.#dropped.push(one);
  }

  /** Keeps what lies behind `limit`, with its left context, at the front of the memory. */
  #carry(limit: number): void {
    const kept = limit - LOOK_BACK;
    this.#lineBase += this.#parts.prefilter.countNewlines(0, kept);
    this.#parts.prefilter.move(kept, 0, this.#length - kept);
    this.#length -= kept;
    this.#base += kept;
    this.#from = LOOK_BACK;
  }

  #contentName(): Detection["content"] {
    if (this.#content === null) return "empty";
    return this.#content === "utf-16le" || this.#content === "utf-16be" ? "utf-16" : this.#content;
  }
}
