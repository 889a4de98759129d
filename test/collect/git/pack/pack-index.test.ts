import { expect, test } from "vitest";
import type { OpenFile } from "../../../../src/collect/collectors/git/pack/open-file.js";
import { readPackIndex } from "../../../../src/collect/collectors/git/pack/pack-index.js";

const LARGE = 0x80000000;

function idOf(first: number): Buffer {
  return Buffer.concat([Buffer.from([first]), Buffer.alloc(19, 7)]);
}

// An index of objects whose ids begin with these bytes (ascending) and that lie at these offsets.
function indexOf(firsts: readonly number[], offsets: readonly number[], large: readonly bigint[]): Buffer {
  const fanout = Buffer.alloc(1024);
  for (let byte = 0; byte < 256; byte++) fanout.writeUInt32BE(firsts.filter((first) => first <= byte).length, 4 * byte);
  const small = Buffer.alloc(4 * offsets.length);
  offsets.forEach((offset, row) => small.writeUInt32BE(offset, 4 * row));
  const further = Buffer.alloc(8 * large.length);
  large.forEach((offset, row) => further.writeBigUInt64BE(offset, 8 * row));
  const magic = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
  const crcs = Buffer.alloc(4 * firsts.length);
  return Buffer.concat([magic, fanout, ...firsts.map(idOf), crcs, small, further, Buffer.alloc(40)]);
}

function fileOf(bytes: Buffer): OpenFile {
  return { size: bytes.length, read: (into, offset) => bytes.copy(into, 0, Math.max(0, offset)), close() {} };
}

function find(bytes: Buffer, ...firsts: readonly number[]): readonly (number | undefined)[] {
  const index = readPackIndex(fileOf(bytes), 20);
  return firsts.map((first) => index?.find(idOf(first), 0));
}

test("Offsets beyond 2 GB are looked up in the further list.", () => {
  const bytes = indexOf([1, 2, 255], [12, LARGE + 1, LARGE], [2n ** 33n, 5_000_000_000n]);
  expect(find(bytes, 1, 2, 255, 3)).toEqual([12, 5_000_000_000, 2 ** 33, -1]);
});

test("Offsets beyond the further list, or beyond what a number holds, lead nowhere.", () => {
  expect(find(indexOf([1, 2], [LARGE + 1, LARGE], [2n ** 60n]), 1, 2)).toEqual([-1, -1]);
});

test("An index whose counts fall, whose size does not fit, or of another version is refused.", () => {
  const whole = indexOf([1, 2], [12, 50], []);
  const falling = Buffer.from(whole);
  falling.writeUInt32BE(9, 8);
  const other = Buffer.from(whole);
  other.writeUInt32BE(3, 4);
  const cut = whole.subarray(0, whole.length - 1);
  for (const bytes of [falling, other, cut]) expect(readPackIndex(fileOf(bytes), 20)).toBeNull();
});
