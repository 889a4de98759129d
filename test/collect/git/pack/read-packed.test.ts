import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPacked } from "../../../../src/collect/collectors/git/pack/read-packed.js";
import { createFolder, createRepository, openRepository, removeRepositories } from "../create-repository.js";
import type { TestRepository } from "../create-repository.js";
import { allIds, byContent, byGit, countLeft, requestFor } from "./read-all.js";

afterAll(removeRepositories);

const WORDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"];

// Text that deltas well and repeats seldom.
function textOf(seed: number, lines: number): string {
  let state = seed;
  const line = (): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `${WORDS[state >>> 29]} ${state}\n`;
  };
  return Array.from({ length: lines }, line).join("");
}

function grow(repository: TestRepository, versions: number): void {
  for (let version = 0; version < versions; version++) {
    const text = textOf(7, 400);
    const at = (version * 997) % text.length;
    repository.commit(`version ${version}`, {
      "changing.txt": text.slice(0, at) + textOf(version, 3) + text.slice(at) + textOf(version, 20),
      [`new-${version}.txt`]: textOf(version + 100, version * 5),
    });
  }
}

function repack(repository: TestRepository, ...settings: readonly string[]): void {
  repository.git(...settings.flatMap((setting) => ["-c", setting]), "repack", "-adfq", "--depth=20", "--window=20");
}

// The same bytes as git gives; and how many objects git had to read.
async function compare(repository: TestRepository): Promise<number> {
  const ids = allIds(repository.at);
  expect(await byContent(repository.at, ids)).toEqual(await byGit(repository.at, ids));
  return countLeft(repository.at, ids);
}

test("Objects that are deltas on earlier entries come out as git gives them.", async () => {
  const repository = createRepository();
  grow(repository, 30);
  repack(repository);
  expect(await compare(repository)).toBe(0);
});

test("Objects that are deltas on ids come out as git gives them.", async () => {
  const repository = createRepository();
  grow(repository, 20);
  repack(repository, "repack.useDeltaBaseOffset=false");
  expect(await compare(repository)).toBe(0);
});

test("Loose objects are left to git, packed ones are not.", async () => {
  const repository = createRepository();
  grow(repository, 5);
  repack(repository);
  repository.write("loose.txt", "loose");
  repository.git("hash-object", "-w", "loose.txt");
  expect(await compare(repository)).toBe(1);
});

test("Several packs are read, with an index over all of them and without.", async () => {
  const repository = createRepository();
  for (let round = 0; round < 3; round++) {
    grow(repository, 4 + round);
    repository.git("repack", "-dq");
  }
  expect(await compare(repository)).toBe(0);
  repository.git("multi-pack-index", "write");
  expect(await compare(repository)).toBe(0);
});

test("Objects of alternates, and of their alternates, are read from there.", async () => {
  const origin = createRepository();
  grow(origin, 6);
  repack(origin);
  const middle = createFolder();
  const clone = createFolder();
  origin.git("clone", "--quiet", "--shared", ".", middle);
  origin.git("clone", "--quiet", "--shared", middle, clone);
  expect(await compare(openRepository(clone))).toBe(0);
});

test("Alternates that name each other, or nothing, end.", async () => {
  const repository = createRepository();
  grow(repository, 2);
  repack(repository);
  const objects = join(repository.at, ".git/objects");
  writeFileSync(join(objects, "info/alternates"), `${objects}\n../../.git/objects\n/nowhere\n"quoted"\n# comment\n`);
  expect(await compare(repository)).toBe(0);
});

test("Tags, trees, empty and binary objects come out as git gives them.", async () => {
  const repository = createRepository();
  repository.write(
    "bytes.bin",
    Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 31) >>> 7),
  );
  repository.commit("more", { "empty.txt": "", "sub/deep/file.txt": "text" });
  repository.git("tag", "--annotate", "-m", "a tag", "v1");
  repack(repository);
  expect(await compare(repository)).toBe(0);
});

test.each([
  1, 15, 16, 17, 127, 128, 2047, 2048, 4095, 8191, 8192, 16_383, 16_384, 65_535, 65_536, 65_537, 131_072, 1_048_576,
  1_048_577,
])("A blob of %i bytes, and one that differs at its end, come out as git gives them.", async (size) => {
  const repository = createRepository();
  const text = textOf(size, Math.ceil(size / 8)).slice(0, size);
  repository.commit("both", { "one.txt": text, "other.txt": `${text.slice(0, -1)}.` });
  repack(repository);
  expect(await compare(repository)).toBe(0);
});

test("Objects too large to be held are left to git.", async () => {
  const repository = createRepository();
  repository.commit("large", { "large.txt": "0123456789abcdef".repeat(600_000) });
  repack(repository);
  expect(await compare(repository)).toBe(1);
});

test("Stored, lightly and strongly compressed objects come out as git gives them.", async () => {
  for (const level of [0, 1, 9]) {
    const repository = createRepository();
    grow(repository, 4);
    repack(repository, `pack.compression=${level}`);
    expect(await compare(repository)).toBe(0);
  }
});

test("A repository with SHA-256 ids is read alike.", async () => {
  const repository = createRepository("--object-format=sha256");
  grow(repository, 8);
  repack(repository);
  expect(await compare(repository)).toBe(0);
  repack(repository, "repack.useDeltaBaseOffset=false");
  expect(await compare(repository)).toBe(0);
});

test("What the repository does not hold is missing, asked for once or among others.", async () => {
  const repository = createRepository();
  grow(repository, 2);
  repack(repository);
  const ids = ["00".repeat(20), ...allIds(repository.at), "ff".repeat(20)];
  const outcomes = await byContent(repository.at, ids);
  expect(outcomes).toEqual(await byGit(repository.at, ids));
  expect([outcomes["00".repeat(20)], outcomes["ff".repeat(20)]]).toEqual(["missing", "missing"]);
});

test("A pack without its index is left to git, and folders in place of packs are passed over.", async () => {
  const repository = createRepository();
  grow(repository, 2);
  repack(repository);
  const ids = allIds(repository.at);
  const folder = join(repository.at, ".git/objects/pack");
  for (const name of readdirSync(folder)) if (name.endsWith(".idx")) rmSync(join(folder, name));
  mkdirSync(join(folder, "pack-0.pack"));
  mkdirSync(join(folder, "pack-0.idx"));
  expect(await byContent(repository.at, ids)).toEqual(await byGit(repository.at, ids));
  expect(await countLeft(repository.at, ids)).toBe(ids.length);
});

test("An abort ends the reading with its reason.", async () => {
  const repository = createRepository();
  const texts = ["0", "1", "2", "3"].map(
    (name) =>
      [
        name,
        `${name}
`.repeat(3_000_000),
      ] as const,
  );
  repository.commit("large", Object.fromEntries(texts));
  repack(repository);
  const controller = new AbortController();
  const sink = {
    begin: () => controller.abort(new Error("enough")),
    bytes() {},
    end() {},
    missing() {},
    broken() {},
    left() {},
  };
  const reading = readPacked(requestFor(repository.at, allIds(repository.at)), controller.signal, sink);
  await expect(reading).rejects.toThrow("enough");
});
