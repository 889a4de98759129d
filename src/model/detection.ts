import type { Lineage } from "./lineage.js";
import type { Dropped, Sighting } from "./sighting.js";

/** What detection says about one piece of content. */
export interface Detection {
  readonly content: "empty" | "text" | "utf-16" | "binary";
  /** Bytes read; fewer than the content has where it was recognised as binary and left. */
  readonly bytes: number;
  /** Sorted by start, then pattern. */
  readonly sightings: readonly Sighting[];
  readonly dropped: readonly Dropped[];
  /** What was not looked at, in words (a bound was reached), or null. */
  readonly cutShort: string | null;
}

/** What detection may know about the content beside its bytes. */
export interface About {
  /** Name or path under which the content is known, with `/`; may be empty. */
  readonly name: string;
  /** Where it came from. It must be true: what is said to be taken over is not looked at. */
  readonly lineage?: Lineage;
}

/** Content that arrives piece by piece: write into `room()`, say with `wrote(n)` how much it was, finish with `end()`. */
export interface DetectStream {
  room(): Uint8Array;
  /** False when the rest need not be read (it is binary). */
  wrote(bytes: number): boolean;
  end(): Detection;
}

/** Bytes -> sightings. One at a time: a stream must be ended before the next is opened. */
export interface Detect {
  /** Scans what `read` delivers into the memory it is lent; `read` returns the bytes written, 0 at the end. */
  scan(about: About, read: (into: Uint8Array) => number): Detection;
  open(about: About): DetectStream;
}
