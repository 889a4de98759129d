import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { About, DetectStream } from "#model/detection";
import collector from "../../../src/collect/collectors/git/collector.js";
import { createRepository, removeRepositories } from "./create-repository.js";
import { createTools, lookAt } from "./look-at.js";

afterAll(removeRepositories);

test("The mode of an executable file is kept.", async () => {
  const repository = createRepository();
  repository.write("run.sh", "SECRET\n");
  repository.git("add", "run.sh");
  repository.git("update-index", "--chmod=+x", "run.sh");
  repository.git("commit", "--quiet", "-m", "add");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ fileMode }) => fileMode)).toEqual([0o755]);
});

test("The detector is told a path of the content.", async () => {
  const repository = createRepository();
  repository.commit("add", { "config/app.env": "a\n" });
  const { names } = await lookAt(repository.at);
  expect(names.toSorted()).toEqual(["", "config/app.env"]);
});

test("Content larger than the detector's room arrives whole.", async () => {
  const repository = createRepository();
  const text = `${"x".repeat(300_000)}\nSECRET\n`;
  repository.commit("add", { "large.txt": text, "small.txt": "small\n" });
  const { contents, places } = await lookAt(repository.at);
  expect(contents.includes(text)).toBe(true);
  expect(places.map(({ path }) => path)).toEqual(["large.txt"]);
});

test("Binary content is left early and what follows it is still read.", async () => {
  const repository = createRepository();
  repository.write("image.bin", Buffer.alloc(500_000));
  repository.commit("add", { "key.txt": "SECRET\n" });
  const { counts, places } = await lookAt(repository.at);
  expect([counts["binary"], places.map(({ path }) => path)]).toEqual([1, ["key.txt"]]);
});

test("A symbolic link's target is scanned, and has no permissions.", async () => {
  const repository = createRepository();
  symlinkSync("SECRET", join(repository.at, "link"));
  repository.commit("add");
  const { places } = await lookAt(repository.at);
  expect(places.map(({ path, fileMode }) => [path, fileMode])).toEqual([["link", null]]);
});

test("A scan that is stopped in the middle of an object leaves the detector free for the next.", async () => {
  const repository = createRepository();
  repository.commit("add", { "large.txt": "x".repeat(5_000_000) });
  const controller = new AbortController();
  const tools = { ...createTools(), signal: controller.signal };
  const target = { collector: "git", at: repository.at, label: "" };
  const [shard] = (await collector.survey(target, tools)).shards;
  const { open } = tools.detect;
  const detect = {
    ...tools.detect,
    open(about: About): DetectStream {
      setImmediate(() => controller.abort());
      return open(about);
    },
  };
  const scan = async (): Promise<void> => {
    for await (const _ of collector.scan(target, shard ?? { id: 0, weight: 0, data: null }, { ...tools, detect }));
  };
  await expect(scan()).rejects.toThrow(/abort/);
  expect(() => open({ name: "next" })).not.toThrow();
});
