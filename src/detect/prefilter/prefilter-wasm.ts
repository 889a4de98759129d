import { anchorCount } from "./anchor-table.js";
import { LOOK_BACK, LOOK_IN_PROGRAM, LOOK_IN_TEXT, NO_LOOK, STEP } from "./kernel-layout.js";
import { KernelMemory, type KernelAreas } from "./kernel-memory.js";
import type { Look, Part, PrefilterHits, PrefilterTwin } from "./prefilter-twin.js";
import { randomSeed } from "./random-seed.js";
import { decodeTables, type Tables } from "./tables.js";

const LOOKS = { none: NO_LOOK, text: LOOK_IN_TEXT, program: LOOK_IN_PROGRAM } as const;
const HIT_BYTES = 8;
const LEAST_OUTPUT_HITS = 65_536;
/** Kept before the input (a window may reach back) and behind it (the kernel reads several bytes at once): read, but without influence. */
const MARGIN = 64;

/** What kernel.ts exports; addresses and sizes are bytes of its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  scan(
    ...numbers: readonly [
      input: number,
      from: number,
      length: number,
      output: number,
      most: number,
      spare: number,
      look: number,
      until: number,
    ]
  ): void;
  countNewlines(at: number, end: number): number;
  hasZero(at: number, end: number): number;
  newlineBefore(least: number, at: number): number;
  newlineFrom(at: number, most: number): number;
  seed(low: number, high: number): void;
  digest(at: number, end: number, salt: number): number;
  narrow(at: number, units: number, bigEndian: number): void;
  move(to: number, from: number, bytes: number): void;
}

/** The fast twin: content is read straight into its memory, and no byte is moved to be scanned. */
export function createWasmPrefilter(tables: Uint8Array, module: WebAssembly.Module): PrefilterTwin {
  // The module comes from kernel.ts, and nothing but its own build says what it exports.
  const kernel = new WebAssembly.Instance(module).exports as unknown as Kernel;
  const parts = decodeTables(tables);
  const areas = placeAreas(parts);
  const { input, output, outputHits } = areas;
  const memory = new KernelMemory(kernel.memory, areas);
  memory.bytes.set(parts.image, STEP);
  kernel.seed(randomSeed(), randomSeed());
  // An anchor has two windows, of different offsets: one position may complete it at two starts.
  const spare = 2 * anchorCount(parts.records);
  const scanPart = ({ from, until, length }: Part, look: Look = "none"): PrefilterHits => {
    kernel.scan(input, from, length, output, outputHits, spare, LOOKS[look], until);
    const [count = 0, next = until] = memory.result;
    return { count, next, hits: memory.hits };
  };
  return {
    twin: "wasm",
    room(from, bytes) {
      memory.reach(from + bytes + MARGIN);
      return memory.bytes.subarray(input + from, memory.bytes.length - MARGIN);
    },
    input: (length) => memory.bytes.subarray(input, input + length),
    scan: (from, length, look) => scanPart({ from, until: length, length }, look),
    scanPart,
    countNewlines: (from, to) => kernel.countNewlines(input + from, input + to),
    hasZero: (from, to) => kernel.hasZero(input + from, input + to) !== 0,
    newlineBefore: (least, at) => kernel.newlineBefore(input + least, input + at) - input,
    newlineFrom: (at, most) => kernel.newlineFrom(input + at, input + most) - input,
    digest: (from, to, salt) => kernel.digest(input + from, input + to, salt),
    narrowUtf16(length, bigEndian) {
      const units = Math.floor(length / 2);
      kernel.narrow(input, units, bigEndian ? 1 : 0);
      return units;
    },
    move: (from, to, bytes) => kernel.move(input + to, input + from, bytes),
  };
}

function placeAreas({ records, image }: Tables): KernelAreas {
  const output = Math.ceil((STEP + image.length) / MARGIN) * MARGIN;
  // Room for all that the anchors could give in three look-backs, so that a full output always lets the next scan begin further on.
  const outputHits = Math.max(LEAST_OUTPUT_HITS, 3 * LOOK_BACK * anchorCount(records));
  return { output, outputHits, input: output + outputHits * HIT_BYTES + MARGIN };
}
