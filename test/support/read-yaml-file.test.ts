import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { AuditError } from "#support/audit-error";
import { readYamlFile } from "#support/read-yaml-file";

const shape = z.strictObject({
  name: z.string(),
  level: z.enum(["low", "high"]),
  list: z.array(z.strictObject({ days: z.number() })).default([]),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "keycensus-yaml-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string): Promise<unknown> {
  const path = join(folder, "a.yaml");
  writeFileSync(path, text);
  try {
    return await readYamlFile(path, shape);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return [error.message.replaceAll(`${folder}/`, ""), error.hint];
  }
}

test("A file of the right shape comes back as its value, defaults filled in", async () => {
  expect(await read("name: a\nlevel: low\n")).toEqual({ name: "a", level: "low", list: [] });
});

test("A word that is not allowed is told with its line and the words that are", async () => {
  expect(await read("name: a\n\nlevel: medium\n")).toEqual([
    expect.stringMatching(/^a.yaml:3: level: /),
    "allowed are: low, high",
  ]);
});

test("A field nobody knows is told with its line", async () => {
  expect(await read("name: a\nlevel: low\nlevle: low\n")).toEqual([
    "a.yaml:3: levle: there is no such field here",
    "check the spelling, or remove the field",
  ]);
});

test("A field that is missing is told at the place that lacks it", async () => {
  expect(await read("name: a\nlevel: low\nlist:\n  - days: 1\n  - {}\n")).toEqual([
    expect.stringMatching(/^a.yaml:5: list.1.days: /),
    "mend the file at that line",
  ]);
});

test("YAML that is broken is told with line and column", async () => {
  expect(await read("name: a\nlevel: [low\n")).toEqual([
    expect.stringMatching(/^a.yaml:\d+:\d+: /),
    expect.stringContaining("mend the YAML"),
  ]);
});

test("A key told twice is an error", async () => {
  expect(await read("name: a\nname: b\nlevel: low\n")).toEqual([
    expect.stringMatching(/^a.yaml:2:1: /),
    expect.any(String),
  ]);
});

test("An alias bomb is refused", async () => {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `l${at + 1}: &l${at + 1} [${Array.from({ length: 9 }, () => `*l${at}`).join(", ")}]`,
  );
  expect(await read(["l0: &l0 [x, x]", ...levels].join("\n"))).toEqual([
    expect.stringMatching(/^a.yaml: /),
    "use fewer aliases",
  ]);
});

test("A file that is not there is told", async () => {
  await expect(readYamlFile(join(folder, "none.yaml"), shape)).rejects.toThrow("none.yaml cannot be read");
});
