import { createDetect } from "#detect/detect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Detect, Detection } from "#model/detection";
import type { Lineage } from "#model/lineage";
import { loadPreparedPatterns } from "../../../src/hallway/prepared-patterns.js";
import { realDetect } from "../../helpers/real-detect.js";

/** A part of a text: a span of the text before it, or new. */
type Piece = { readonly from: number; readonly size: number } | string;

const SECRET = 'db_password = "kX9#mQ2$vL7pR4wZ"\n';
const plain = createDetect({
  ...(await loadPreparedPatterns([])),
  module: null,
  salt: new Uint8Array(32),
  explain: false,
});

function look(detect: Detect, text: string, about: { name: string; lineage?: Lineage }): Detection {
  const bytes = Buffer.from(text, "latin1");
  let at = 0;
  return detect.scan(about, (into) => {
    const piece = bytes.subarray(at, at + into.length);
    into.set(piece);
    at += piece.length;
    return piece.length;
  });
}

// What the pieces make of a text, and the lineage that says so.
function make(before: string, pieces: readonly Piece[]): { text: string; copies: Uint32Array } {
  let text = "";
  const copies: number[] = [];
  for (const piece of pieces) {
    const added = typeof piece === "string" ? piece : before.slice(piece.from, piece.from + piece.size);
    if (typeof piece !== "string" && added !== "") copies.push(piece.from, text.length, added.length);
    text += added;
  }
  return { text, copies: Uint32Array.from(copies) };
}

const words = fc.constantFrom(
  ..."password|secret|api_key|token|</key>|key|auth|<string>|value|login(| -p|=|: | |\"|'|,|(|\\|#|// test|def f():".split(
    "|",
  ),
  ..."hunter2|kX9#mQ2$vL7pR4wZ|AKIAQYLPMN5HFIQR7XYA|a1b2c3d4e5f60718293a4b5c6d7e8f90|https://u:pw9Xk2@h/".split("|"),
  ..."\n|\n|\n|\n\n|    ".split("|"),
);
const line = fc.array(words, { maxLength: 12 }).map((parts) => `${parts.join("")}\n`);
const filler = fc.constantFrom("x = 1\n".repeat(30), `${"-".repeat(90)}\n`.repeat(9), "y ".repeat(700), SECRET);
const block = fc.array(fc.oneof(line, line, filler), { maxLength: 25 }).map((parts) => parts.join(""));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ from: fc.nat(4000), size: fc.nat(6000) }),
  fc.record({ from: fc.nat(4000), size: fc.nat(6000) }),
  words,
  block,
);
const history = fc.record({
  first: block,
  changes: fc.array(fc.record({ pieces: fc.array(piece, { maxLength: 6 }), renames: fc.boolean() }), { maxLength: 4 }),
});

const [told, untold] = [await realDetect(), await realDetect()];

describe("content that was made of other content", () => {
  it.each([
    { twin: "the fast prefilter", one: told, other: untold, numRuns: 1000 },
    { twin: "the plain one", one: plain, other: plain, numRuns: 60 },
  ])("shows the same with $twin, whether it is told where it came from or not", ({ one, other, numRuns }) => {
    fc.assert(
      fc.property(history, ({ first, changes }) => {
        let [text, base, name] = [first, {}, "settings.py"];
        look(one, text, { name, lineage: { self: base, base: null, copies: new Uint32Array(0) } });
        for (const { pieces, renames } of changes) {
          const made = make(text, pieces);
          const self = {};
          name = renames ? (name === "settings.py" ? "app/main.py" : "settings.py") : name;
          const seen = look(one, made.text, { name, lineage: { self, base, copies: made.copies } });
          expect(seen).toEqual(look(other, made.text, { name }));
          [text, base] = [made.text, self];
        }
      }),
      { numRuns, seed: 1 },
    );
  });

  it("is not looked at where it was taken over", async () => {
    const detect = await realDetect();
    const before = "x = 1\n".repeat(1000);
    const base = {};
    look(detect, before, { name: "a.env", lineage: { self: base, base: null, copies: new Uint32Array(0) } });
    const after = `${before.slice(0, 3000)}${SECRET}${before.slice(3000)}`;
    const untrue = Uint32Array.of(0, 0, after.length);
    expect(look(detect, after, { name: "a.env", lineage: { self: null, base, copies: untrue } }).sightings).toEqual([]);
    expect(look(detect, after, { name: "a.env" }).sightings).toHaveLength(1);
  });

  it("is looked at whole where nothing is known of what it was made of", async () => {
    const copies = Uint32Array.of(0, 0, 4000);
    const lineage = { self: null, base: {}, copies };
    const text = `${"x = 1\n".repeat(300)}${SECRET}${"x = 1\n".repeat(300)}`;
    expect(look(await realDetect(), text, { name: "a.env", lineage }).sightings).toHaveLength(1);
  });
});
