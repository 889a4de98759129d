import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { genericAnchors } from "#detect/generic/anchors";
import type { Look, Prefilter } from "#detect/prefilter/prefilter";
import { bothTwins } from "../both-twins.js";
import { hitLines } from "./hit-lines.js";

const LOOKS = ["none", "text", "program"] as const;
const [plain, fast] = bothTwins(genericAnchors);

function write(content: string): void {
  const bytes = Buffer.from(content, "latin1");
  for (const twin of [plain, fast]) twin?.room(0, bytes.length).set(bytes);
}

function hits(twin: Prefilter | undefined, length: number, look: Look): string[] {
  const { count = 0, hits: found = new Uint32Array() } = twin?.scan(0, length, look) ?? {};
  return Array.from({ length: count }, (_, hit) => `${found[2 * hit]}:${found[2 * hit + 1]}`);
}

describe("the look of both prefilters", () => {
  it.each(LOOKS)("is the same in lines of all forms: %s", (look) => {
    const content = hitLines(4_000);
    write(content);
    const found = hits(fast, content.length, look);
    expect(found).toEqual(hits(plain, content.length, look));
    expect(found.length).toBeGreaterThan(1_000);
  });

  it("passes over more, the more is asked for", () => {
    const content = hitLines(4_000);
    write(content);
    const [none = 0, text = 0, program = 0] = LOOKS.map((look) => hits(fast, content.length, look).length);
    expect(none).toBeGreaterThan(text);
    expect(text).toBeGreaterThan(program);
  });

  it("takes no byte before or behind the input for one of its own, wherever it is cut", () => {
    const lines = hitLines(60).split("\n");
    for (const line of lines) {
      write(line.padEnd(line.length + 40, '"'));
      for (let length = 3; length <= line.length; length++)
        for (const look of LOOKS) expect(hits(fast, length, look)).toEqual(hits(plain, length, look));
    }
  });

  it("reaches as far around an anchor as the plain one", () => {
    const fill = constantFrom(
      "a",
      " ",
      ".",
      "0",
      "\n",
      '"',
      "<",
      ":",
      "#",
      "user ",
      "= ",
      "-",
      "'",
      "x y ",
      "|| ",
      "()",
    );
    const filling = tuple(fill, integer({ min: 0, max: 320 })).map(([text, times]) => text.repeat(times));
    const anchor = constantFrom(...genericAnchors.map(({ text }) => text));
    const content = array(tuple(filling, anchor, filling), { minLength: 1, maxLength: 4 });
    assert(
      property(content, (parts) => {
        const text = parts.flat().join("");
        write(text);
        for (const look of LOOKS) expect(hits(fast, text.length, look)).toEqual(hits(plain, text.length, look));
      }),
      { numRuns: 400 },
    );
  });
});
