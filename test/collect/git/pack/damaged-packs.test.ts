import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { createRepository, removeRepositories } from "../create-repository.js";
import type { TestRepository } from "../create-repository.js";
import { allIds, byContent, byGit, countLeft } from "./read-all.js";

afterAll(removeRepositories);

interface Packed {
  readonly repository: TestRepository;
  readonly ids: readonly string[];
  readonly pack: string;
  readonly index: string;
  /** What pack and index hold while they are whole. */
  readonly whole: Readonly<Record<"pack" | "index", Buffer>>;
}

function createPacked(...settings: readonly string[]): Packed {
  const repository = createRepository();
  for (let version = 0; version < 6; version++) {
    const lines = Array.from({ length: 60 }, (_, at) => `line ${at} of ${at % 7 === version ? version : "any"}\n`);
    repository.commit(`version ${version}`, { "file.txt": lines.join(""), [`new-${version}.txt`]: `new ${version}\n` });
  }
  repository.git(...settings.flatMap((setting) => ["-c", setting]), "repack", "-adfq");
  const ids = allIds(repository.at);
  const [pack, index] = [fileOf(repository, ".pack"), fileOf(repository, ".idx")];
  return { repository, ids, pack, index, whole: { pack: readFileSync(pack), index: readFileSync(index) } };
}

function fileOf({ at }: TestRepository, ending: string): string {
  const folder = join(at, ".git/objects/pack");
  const file = join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? "none");
  chmodSync(file, 0o600);
  return file;
}

// Git's own verdict on every object: its bytes, missing, or broken.
async function expectVerdict({ repository, ids }: Packed): Promise<void> {
  expect(await byContent(repository.at, ids)).toEqual(await byGit(repository.at, ids));
}

function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function flip(bytes: Buffer, random: (below: number) => number): Buffer {
  const flipped = Buffer.from(bytes);
  const count = 1 + random(4);
  for (let times = 0; times < count; times++) {
    const at = random(bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
  }
  return flipped;
}

test.each(["pack", "index"] as const)(
  "Random damage to the %s ends in git's verdict.",
  async (part) => {
    for (const settings of [[], ["repack.useDeltaBaseOffset=false"]]) {
      const packed = createPacked(...settings);
      for (let seed = 1; seed <= 30; seed++) {
        writeFileSync(packed[part], flip(packed.whole[part], createRandom(seed)));
        await expectVerdict(packed);
      }
    }
  },
  120_000,
);

test("Every byte of an entry's head and of the data behind it may be damaged.", async () => {
  const packed = createPacked();
  const listing = packed.repository.git("verify-pack", "-v", packed.index).split("\n");
  const deltas = listing.map((line) => line.split(/ +/)).filter((fields) => fields.length === 7);
  const offset = Number(deltas[0]?.[4]);
  for (let at = offset; at < offset + 24; at++) {
    const damaged = Buffer.from(packed.whole.pack);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    writeFileSync(packed.pack, damaged);
    await expectVerdict(packed);
  }
}, 60_000);

test.each([0, 11, 12, 32, 500, -1, -20, -21])("A pack cut at %i ends in git's verdict.", async (length) => {
  const packed = createPacked();
  truncateSync(packed.pack, length < 0 ? packed.whole.pack.length + length : length);
  await expectVerdict(packed);
});

test.each([0, 8, 1031, 1032, 1500, -1, -41])("An index cut at %i ends in git's verdict.", async (length) => {
  const packed = createPacked();
  truncateSync(packed.index, length < 0 ? packed.whole.index.length + length : length);
  await expectVerdict(packed);
});

test.each([0, 11, 0x7fffffff, 0x80000000, 0xffffffff])(
  "Offsets that lead to %i end in git's verdict.",
  async (offset) => {
    const packed = createPacked();
    const damaged = Buffer.from(packed.whole.index);
    const offsetsAt = 8 + 1024 + packed.ids.length * 24;
    for (let row = 0; row < packed.ids.length; row += 2) damaged.writeUInt32BE(offset, offsetsAt + 4 * row);
    writeFileSync(packed.index, damaged);
    await expectVerdict(packed);
  },
);

test("Offsets that lead to other objects' entries give what git gives.", async () => {
  const packed = createPacked();
  const damaged = Buffer.from(packed.whole.index);
  const offsetsAt = 8 + 1024 + packed.ids.length * 24;
  damaged.copy(damaged, offsetsAt, offsetsAt + 4, offsetsAt + 8);
  writeFileSync(packed.index, damaged);
  await expectVerdict(packed);
});

// A pack by hand: entries with ids of our own choice.
function writePack(
  repository: TestRepository,
  entries: readonly { readonly id: string; readonly bytes: Buffer }[],
): void {
  const sorted = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const head = Buffer.from([0x50, 0x41, 0x43, 0x4b, 0, 0, 0, 2, 0, 0, 0, 0]);
  head.writeUInt32BE(entries.length, 8);
  const body = Buffer.concat([head, ...sorted.map(({ bytes }) => bytes)]);
  const checksum = createHash("sha1").update(body).digest();
  const fanout = Buffer.alloc(1024);
  const offsets = Buffer.alloc(4 * sorted.length);
  let offset = head.length;
  sorted.forEach(({ id, bytes }, row) => {
    for (let byte = Number.parseInt(id.slice(0, 2), 16); byte < 256; byte++) fanout.writeUInt32BE(row + 1, 4 * byte);
    offsets.writeUInt32BE(offset, 4 * row);
    offset += bytes.length;
  });
  const ids = Buffer.from(sorted.map(({ id }) => id).join(""), "hex");
  const magic = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
  const index = Buffer.concat([magic, fanout, ids, Buffer.alloc(4 * sorted.length), offsets, checksum]);
  const path = join(repository.at, ".git/objects/pack", `pack-${checksum.toString("hex")}`);
  writeFileSync(`${path}.pack`, Buffer.concat([body, checksum]));
  writeFileSync(`${path}.idx`, Buffer.concat([index, createHash("sha1").update(index).digest()]));
}

// A delta that repeats its base of so many bytes, on an id.
function onId(base: string, baseSize: number): Buffer {
  const delta = Buffer.from([baseSize, baseSize, 0x90, baseSize]);
  return Buffer.concat([Buffer.from([0x70 | delta.length]), Buffer.from(base, "hex"), deflateSync(delta)]);
}

function blob(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x30 | text.length]), deflateSync(Buffer.from(text))]);
}

function idOf(number: number): string {
  return number.toString(16).padStart(40, "0");
}

test("Deltas in a circle are broken, and git is not asked: it would follow them for ever.", async () => {
  const repository = createRepository();
  const ids = [idOf(1), idOf(2), idOf(3), idOf(4)];
  const bases = [idOf(2), idOf(3), idOf(1), idOf(4)];
  const entries = ids.map((id, row) => ({ id, bytes: onId(bases[row] ?? "", 4) }));
  writePack(repository, [...entries, { id: idOf(9), bytes: blob("text") }]);
  const outcomes = await byContent(repository.at, [...ids, idOf(9)]);
  expect(Object.values(outcomes)).toEqual(["broken", "broken", "broken", "broken", "blob 4 text"]);
});

test("A chain of deltas deeper than git makes them is left to git.", async () => {
  const repository = createRepository();
  const depth = 5000;
  const links = Array.from({ length: depth }, (_, row) => ({ id: idOf(row + 2), bytes: onId(idOf(row + 1), 4) }));
  writePack(repository, [{ id: idOf(1), bytes: blob("text") }, ...links]);
  expect(await countLeft(repository.at, [idOf(depth + 1)])).toBe(1);
  expect(await countLeft(repository.at, [idOf(4000)])).toBe(0);
});

test("A delta whose size of the base or result is a lie is left to git.", async () => {
  const repository = createRepository();
  const lies = [onId(idOf(1), 5), onId(idOf(1), 3), onId(idOf(77), 4)];
  writePack(repository, [
    { id: idOf(1), bytes: blob("text") },
    ...lies.map((bytes, row) => ({ id: idOf(row + 2), bytes })),
  ]);
  const asked = [idOf(1), idOf(2), idOf(3), idOf(4)];
  expect(await byContent(repository.at, asked)).toEqual(await byGit(repository.at, asked));
  expect(await countLeft(repository.at, asked)).toBe(3);
});
