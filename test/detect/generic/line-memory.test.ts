import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ChunkText } from "../../../src/detect/engine/chunk-text.js";
import { createGeneric, genericAnchors, type GenericCandidate } from "../../../src/detect/generic/generic.js";
import { buildPrefilterTables, createPrefilter } from "../../../src/detect/prefilter/prefilter.js";

const ROOT = join(import.meta.dirname, "../../..");
const prefilter = createPrefilter(buildPrefilterTables(genericAnchors), { twin: "scalar" });

// Everything that a reader says of some content, but for what it drops: a memory may know that sooner.
function kept(read: ReturnType<typeof createGeneric>, content: string, name: string): GenericCandidate[] {
  const bytes = Buffer.from(content);
  prefilter.room(0, bytes.length).set(bytes);
  const text = new ChunkText();
  text.use(prefilter.input(bytes.length));
  const { count, hits } = prefilter.scan(0, bytes.length);
  const readHit = read(name);
  const found = Array.from({ length: count }, (_, hit) => readHit(text, hits[2 * hit] ?? 0, hits[2 * hit + 1] ?? 0));
  return found.filter((candidate) => candidate !== null).filter(({ dropped }) => dropped === null);
}

function exampleTexts(): string[] {
  const shelves = ["generic", "credentials"].map((family) => join(ROOT, "rules/patterns", family));
  return shelves.flatMap((shelf) => readdirSync(shelf).map((file) => readFileSync(join(shelf, file), "utf8")));
}

describe("a reader that remembers lines", () => {
  const names = ["config/app.yaml", ".env", "src/main.py", "docs/readme.md"];

  it("finds what a reader without a memory finds, whatever it saw before", () => {
    const remembering = createGeneric({ bytes: prefilter });
    const texts = exampleTexts();
    // Each text again behind others, so that lines stand at other offsets and among other lines.
    const contents = [
      ...texts,
      ...texts.map((text, at) => `${texts.at(at - 1)?.slice(0, 300) ?? ""}\n${text}`),
      ...texts,
    ];
    let found = 0;
    for (const name of names) {
      for (const content of contents) {
        const expected = kept(createGeneric(), content, name);
        expect(kept(remembering, content, name)).toEqual(expected);
        found += expected.length;
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  it.each([390, 400, 410, 1590, 1600, 1700])(
    "finds the same in lines that go on for %i characters on both sides",
    (length) => {
      const remembering = createGeneric({ bytes: prefilter });
      const fill = "lorem ipsum, ".repeat(150).slice(0, length);
      const line = `${fill} db_password = "Winter2019!x" ${fill}`;
      const contents = [line, `${line}\n${line}`, `a\n${line}\nkey\nvalue: Xk29dLq0Zt81\n${line}`];
      for (const content of [...contents, ...contents])
        expect(kept(remembering, content, ".env")).toEqual(kept(createGeneric(), content, ".env"));
    },
  );

  it("tells the same line apart in files of another kind", () => {
    const remembering = createGeneric({ bytes: prefilter });
    const line = "db_password = Winter2019!\n";
    const perName = names.map((name) => kept(remembering, line, name).length);
    expect(perName).toEqual(names.map((name) => kept(createGeneric(), line, name).length));
    expect(new Set(perName).size).toBe(2);
  });
});
