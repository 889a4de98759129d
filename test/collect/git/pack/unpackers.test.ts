import { constants, deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { copiesIn } from "../../../../src/collect/collectors/git/pack/copies-in.js";
import { DELTA, RING, SCRATCH, WINDOW } from "../../../../src/collect/collectors/git/pack/memory-layout.js";
import type { Unpacker } from "../../../../src/collect/collectors/git/pack/unpacker.js";
import { bothUnpackers } from "./both-unpackers.js";

const twins = bothUnpackers();
const GUARD = 300;

// What each twin makes of a stream: the bytes, or null; and that nothing beside them was written.
function inflated(stream: Uint8Array, size: number): (string | null)[] {
  return twins.map((twin) =>
    within(twin, size, () => {
      twin.memory.set(stream, WINDOW);
      return twin.inflate({ at: WINDOW, size: stream.length }, { at: SCRATCH + GUARD, size });
    }),
  );
}

function patched(base: Uint8Array, delta: Uint8Array, size: number): (string | null)[] {
  return twins.map((twin) =>
    within(twin, size, () => {
      twin.memory.set(base, RING);
      twin.memory.set(delta, DELTA);
      const target = { at: SCRATCH + GUARD, size };
      return twin.patch({ at: RING, size: base.length }, { at: DELTA, size: delta.length }, target);
    }),
  );
}

function within({ memory }: Unpacker, size: number, make: () => boolean): string | null {
  const room = memory.subarray(SCRATCH, SCRATCH + GUARD + size + GUARD);
  room.fill(0xa5);
  const isMade = make();
  const beside = Buffer.concat([room.subarray(0, GUARD), room.subarray(GUARD + size)]);
  expect(beside.every((byte) => byte === 0xa5)).toBe(true);
  return isMade ? room.subarray(GUARD, GUARD + size).toString("latin1") : null;
}

const words = fc.constantFrom(
  "key",
  "secret",
  "= ",
  "\n",
  "abcabc",
  "aaaaaaaaaaaaaaaaaaaaaaaa",
  "ab".repeat(200),
  "0123456789abcdef",
);
const text = fc.array(words, { maxLength: 400 }).map((parts) => Buffer.from(parts.join("")));
const bytes = fc.uint8Array({ maxLength: 3000 }).map((array) => Buffer.from(array));
const content = fc.oneof(
  text,
  bytes,
  fc.tuple(text, bytes, text).map((parts) => Buffer.concat(parts)),
);
const strategy = fc.constantFrom(
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
);
const deflated = fc
  .record({ content, level: fc.integer({ min: 0, max: 9 }), strategy, memLevel: fc.integer({ min: 1, max: 9 }) })
  .map(({ content: plain, ...options }) => ({ plain, stream: deflateSync(plain, options) }));

test("Both twins inflate whatever zlib deflates.", () => {
  fc.assert(
    fc.property(deflated, ({ plain, stream }) => {
      const expected = plain.toString("latin1");
      expect(inflated(stream, plain.length)).toEqual([expected, expected]);
    }),
    { numRuns: 1500, seed: 1 },
  );
});

test("Megabytes of varied content are inflated, block after block.", () => {
  let state = 1;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  const part = (): string => (next() % 3 === 0 ? `${next()}` : "word ".repeat(next() % 9));
  const plain = Buffer.from(Array.from({ length: 300_000 }, part).join(""));
  for (const level of [1, 6, 9]) {
    expect(
      inflated(deflateSync(plain, { level }), plain.length).map((made) => made === plain.toString("latin1")),
    ).toEqual([true, true]);
  }
});

test("Bytes behind a stream do not matter.", () => {
  const stream = Buffer.concat([deflateSync(Buffer.from("some text")), Buffer.from("the next entry")]);
  expect(inflated(stream, 9)).toEqual(["some text", "some text"]);
});

test.each([-1, 1, 300])("A stream that yields another size by %i is refused.", (difference) => {
  const plain = Buffer.from("some text that is long enough to be shortened by a bit".repeat(20));
  expect(inflated(deflateSync(plain), plain.length + difference)).toEqual([null, null]);
});

test("A stream that is cut anywhere is refused.", () => {
  const plain = Buffer.from("some text, some other text, some more of the same text");
  const stream = deflateSync(plain);
  for (let length = 0; length < stream.length; length++)
    expect(inflated(stream.subarray(0, length), plain.length)).toEqual([null, null]);
});

test("Every single flipped bit is noticed by both twins, or by none.", () => {
  fc.assert(
    fc.property(deflated, fc.nat(), ({ plain, stream }, at) => {
      const bit = at % (stream.length * 8);
      const damaged = Buffer.from(stream);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const [plainly, fast] = inflated(damaged, plain.length);
      expect(fast).toBe(plainly);
    }),
    { numRuns: 3000, seed: 2 },
  );
});

test("Bytes that are no stream are refused by both twins.", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(2000), (noise, size) => {
      const stream = Buffer.concat([Buffer.from([0x78, 0x9c]), noise]);
      const [plainly, fast] = inflated(stream, size);
      expect(fast).toBe(plainly);
    }),
    { numRuns: 3000, seed: 3 },
  );
});

interface Instruction {
  readonly from: number;
  readonly size: number;
  readonly text: Buffer;
}

const instruction: fc.Arbitrary<Instruction> = fc.record({
  from: fc.nat(70_000),
  size: fc.oneof(fc.nat(40), fc.nat(70_000)),
  text: fc.uint8Array({ minLength: 1, maxLength: 127 }).map((array) => Buffer.from(array)),
});

// A copy where `from` is below the base's end, otherwise an insertion.
function encode({ from, size, text: inserted }: Instruction, base: Buffer): { delta: Buffer; made: Buffer } {
  const length = Math.min(size, base.length - from);
  if (length <= 0) return { delta: Buffer.concat([Buffer.from([inserted.length]), inserted]), made: inserted };
  const fields = [
    from & 255,
    (from >> 8) & 255,
    (from >> 16) & 255,
    0,
    length & 255,
    (length >> 8) & 255,
    length >> 16,
  ];
  const wanted = length === 0x10000 ? fields.slice(0, 4).concat(0, 0, 0) : fields;
  const command = wanted.reduce((bits, field, bit) => (field === 0 ? bits : bits | (1 << bit)), 0x80);
  return {
    delta: Buffer.from([command, ...wanted.filter((field) => field !== 0)]),
    made: base.subarray(from, from + length),
  };
}

const base = Buffer.from(Array.from({ length: 68_000 }, (_, at) => (at * 7 + (at >> 8)) & 255));

test("Both twins follow a delta's instructions.", () => {
  fc.assert(
    fc.property(fc.array(instruction, { minLength: 1, maxLength: 30 }), (instructions) => {
      const parts = instructions.map((one) => encode(one, base));
      const made = Buffer.concat(parts.map((part) => part.made));
      const delta = Buffer.concat(parts.map((part) => part.delta));
      expect(patched(base, delta, made.length).map((result) => result === made.toString("latin1"))).toEqual([
        true,
        true,
      ]);
      expect(patched(base, delta, made.length + 1)).toEqual([null, null]);
      expect(patched(base, delta, made.length - 1)).toEqual([null, null]);
    }),
    { numRuns: 300, seed: 4 },
  );
});

test("Both twins note the same copies, and each says what stands where.", () => {
  fc.assert(
    fc.property(fc.array(instruction, { minLength: 1, maxLength: 30 }), (instructions) => {
      const parts = instructions.map((one) => encode(one, base));
      const made = Buffer.concat(parts.map((part) => part.made));
      patched(base, Buffer.concat(parts.map((part) => part.delta)), made.length);
      const [plainly, fast] = twins.map(({ memory }) => [...copiesIn(memory)]);
      expect(fast).toEqual(plainly);
      for (let at = 0; at < (fast?.length ?? 0); at += 3) {
        const [from = 0, to = 0, size = 0] = fast?.slice(at) ?? [];
        expect(made.subarray(to, to + size).equals(base.subarray(from, from + size))).toBe(true);
      }
    }),
    { numRuns: 300, seed: 6 },
  );
});

test("Copies that follow each other on both sides are one, and short ones are not noted.", () => {
  const parts = [
    { from: 100, size: 1000 },
    { from: 1100, size: 500 },
    { from: 5000, size: 200 },
    { from: 2000, size: 300 },
  ].map((copy) => encode({ ...copy, text: Buffer.alloc(0) }, base));
  patched(base, Buffer.concat(parts.map((part) => part.delta)), 2000);
  const noted = [100, 0, 1500, 2000, 1700, 300];
  expect(twins.map(({ memory }) => [...copiesIn(memory)])).toEqual([noted, noted]);
});

test("Instructions that lead out of the base, the delta or the object are refused by both twins.", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(400), fc.nat(300), (delta, baseSize, size) => {
      const [plainly, fast] = patched(base.subarray(0, baseSize), delta, size);
      expect(fast).toBe(plainly);
    }),
    { numRuns: 5000, seed: 5 },
  );
});
