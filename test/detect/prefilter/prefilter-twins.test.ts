import { array, assert, boolean, constantFrom, integer, oneof, property, string, tuple, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrefilterAnchor } from "../../../src/detect/prefilter/prefilter.js";
import { allHits, bothTwins, hitsIn } from "./both-twins.js";

const exact = (text: string): PrefilterAnchor => ({ text, ignoreCase: false, gate: "none", minRun: 0 });
const caseless = (text: string): PrefilterAnchor => ({ text, ignoreCase: true, gate: "none", minRun: 0 });
const LONGEST = "abcdefghijklmnopqrstuvwxyz0123456789_-.:";

describe("both prefilters, wherever the seams of the fast one lie", () => {
  it.each(["ab-", "abc_", "abc_d", "abcdefgh", "abcdefghi", LONGEST])(
    "find %j at every position of every input of up to four lanes",
    (text) => {
      const twins = bothTwins([exact(text)]);
      for (let length = text.length; length <= 64; length++) {
        for (let at = 0; at + text.length <= length; at++) {
          const content = `${".".repeat(at)}${text}`.padEnd(length, "#");
          expect(twins.map((twin) => hitsIn(twin, content))).toEqual([[`${at}:0`], [`${at}:0`]]);
        }
      }
    },
  );

  it("find an anchor at every position around the edges of the kernel's blocks", () => {
    const twins = bothTwins([exact("ab-"), exact("abc_defgh")]);
    for (const edge of [4096, 8192]) {
      for (let at = edge - 16; at < edge + 8; at++) {
        const content = `${" ".repeat(at)}abc_defghab-`;
        expect(twins.map((twin) => hitsIn(twin, content))).toEqual([1, 2].map(() => [`${at}:1`, `${at + 9}:0`]));
      }
    }
  });

  it("take no byte behind the input for one of an anchor's", () => {
    const text = "abc_defghijkl";
    const twins = bothTwins([exact(text), exact("abc")]);
    for (const twin of twins) {
      for (let length = 3; length < text.length; length++) {
        twin.room(0, 128).set(Buffer.from(text.padEnd(128, "x")));
        expect(allHits(twin, 0, length)).toEqual(["0:1"]);
      }
    }
  });

  it("take no byte behind the input for one of a gate's run", () => {
    const twins = bothTwins([
      { text: "ghp_", ignoreCase: false, gate: "token", minRun: 6 },
      { text: "pass", ignoreCase: true, gate: "assignment", minRun: 6 },
    ]);
    const content = Buffer.from("ghp_abcdef pass=abcdef".padEnd(128, "x"));
    for (const twin of twins) {
      twin.room(0, 128).set(content);
      expect([9, 10, 21, 22].map((length) => allHits(twin, 0, length))).toEqual([
        [],
        ["0:0"],
        ["0:0"],
        ["0:0", "11:1"],
      ]);
    }
  });

  it("leave every byte of the memory they lend as it was", () => {
    for (const twin of bothTwins([exact("abc")])) {
      const content = Buffer.from("abc.".repeat(64));
      twin.room(0, 256).set(content);
      allHits(twin, 0, 100);
      expect(Buffer.from(twin.input(256)).equals(content)).toBe(true);
    }
  });

  it("tell from any position on what begins there or later", () => {
    const twins = bothTwins([exact("ab-"), exact("ab-cd"), exact("ab-cdefgh")]);
    const content = "ab-cdefgh".repeat(4);
    const starts = [0, 9, 18, 27];
    for (const twin of twins) {
      hitsIn(twin, content);
      for (let from = 0; from < content.length; from++) {
        const wanted = starts
          .filter((start) => start >= from)
          .flatMap((start) => [0, 1, 2].map((id) => `${start}:${id}`));
        expect(allHits(twin, from, content.length)).toEqual(wanted);
      }
    }
  });

  it("tell all hits when there are more than the output holds", () => {
    const twins = bothTwins([exact("aaa"), exact("aaaa"), caseless("aaaaaaa")]);
    const content = Buffer.alloc(70_001, "a");
    const [plain, fast] = twins.map((twin) => hitsIn(twin, content));
    expect(fast).toEqual(plain);
    expect(fast?.length).toBe(69_999 + 69_998 + 69_995);
  });

  it("tell all hits of as many anchors with one text as there may be", () => {
    const anchors = Array.from(
      { length: 2000 },
      (_, id) => ({ text: "aaa", ignoreCase: id % 2 === 0, gate: "token", minRun: id % 100 }) as const,
    );
    const [plain, fast] = bothTwins(anchors).map((twin) => hitsIn(twin, Buffer.alloc(220, "a")));
    expect(fast).toEqual(plain);
  });

  it("tell hits at one position by ascending id", () => {
    const twins = bothTwins([exact("abcdef"), caseless("abc"), exact("abc"), caseless("abcdefghij")]);
    expect(twins.map((twin) => hitsIn(twin, ".abcdefghij"))).toEqual([1, 2].map(() => ["1:0", "1:1", "1:2", "1:3"]));
  });

  it("keep upper and lower case apart unless the anchor ignores case", () => {
    const twins = bothTwins([exact("Key-ABCDEfghij"), caseless("key-abcdefghij")]);
    const content = "Key-ABCDEfghij KEY-abcdeFGHIJ key\rabcdefghij Key-ABCDEfghiJ";
    expect(twins.map((twin) => hitsIn(twin, content))).toEqual([1, 2].map(() => ["0:0", "0:1", "15:1", "45:1"]));
  });

  it("fold letters only: no sign for another that differs in the same bit", () => {
    const twins = bothTwins([caseless("[@^k-_{1"), caseless("k[{"), caseless("-a-"), caseless("\xe9t\xe9")]);
    const content = "{`~k-_{1 [@^K-_{1 k{[ K[{ \rA\r -A- \xc9T\xc9 \xe9T\xe9";
    expect(twins.map((twin) => hitsIn(twin, content))).toEqual([1, 2].map(() => ["9:0", "22:1", "30:2", "38:3"]));
  });

  it("agree on 2,000 anchors of every length", () => {
    const words = Array.from(
      { length: 2000 },
      (_, id) => `${((id * 7919) % 46_656).toString(36).padStart(3, "0")}${LONGEST.slice(0, id % 38)}`,
    );
    const anchors = words.map((text, id) => (id % 3 === 0 ? exact(text) : caseless(text)));
    const [plain, fast] = bothTwins(anchors).map((twin) =>
      hitsIn(twin, words.join("").toUpperCase() + words.join(" ")),
    );
    expect(fast).toEqual(plain);
    expect(fast?.length).toBeGreaterThan(2000);
  });

  it("agree on any bytes, cut anywhere, with fragments of anchors among them", () => {
    const letters = constantFrom(
      "a",
      "B",
      "k",
      "7",
      "@",
      "-",
      "_",
      "\r",
      "[",
      "{",
      "=",
      ":",
      " ",
      '"',
      "1",
      "\n",
      "\xa0",
      "\0",
    );
    const anchor = tuple(
      string({ unit: letters, minLength: 3, maxLength: 12 }),
      boolean(),
      constantFrom("none", "token", "alnum", "digits", "assignment", "user-info", "line-end"),
      integer({ min: 0, max: 9 }),
    ).map(([text, ignoreCase, gate, minRun]): PrefilterAnchor => ({
      text: ignoreCase ? text.toLowerCase() : text,
      ignoreCase,
      gate: gate as PrefilterAnchor["gate"],
      minRun,
    }));
    const cases = array(anchor, { minLength: 1, maxLength: 12 }).chain((anchors) => {
      const texts = anchors.map(({ text }) => text);
      const fragment = tuple(constantFrom(...texts), integer({ min: 0, max: 3 }), integer({ min: 0, max: 3 })).map(
        ([text, head, tail]) => text.slice(head, text.length - tail),
      );
      const swapped = constantFrom(...texts).map((text) => text.toUpperCase());
      const noise = uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
      const pieces = array(
        oneof(constantFrom(...texts), fragment, swapped, string({ unit: letters, maxLength: 30 }), noise),
        { maxLength: 20 },
      );
      return tuple(
        tuple(...anchors.map((each) => constantFrom(each))),
        pieces.map((list) => list.join("")),
        integer({ min: 0, max: 40 }),
        integer({ min: 0, max: 40 }),
      );
    });
    assert(
      property(cases, ([anchors, content, head, tail]) => {
        const length = Math.max(0, content.length - tail);
        const from = Math.min(head, length);
        const [plain, fast] = bothTwins(anchors).map((twin) => {
          twin.room(0, content.length).set(Buffer.from(content, "latin1"));
          return allHits(twin, from, length);
        });
        expect(fast).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });
});
