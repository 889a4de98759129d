import { describe, expect, it } from "vitest";
import { bothTwins, hitsIn } from "./both-twins.js";

const twins = bothTwins([{ text: "secret", ignoreCase: true, gate: "none", minRun: 0 }]);

describe.each(twins.map((twin) => ({ name: twin.twin, twin })))("the memory of the $name prefilter", ({ twin }) => {
  it("lends what was asked for and keeps what lies before it when it grows", () => {
    const content = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));
    twin.room(0, 1000).set(content);
    const room = twin.room(1000, 3_000_000);
    expect(room.length).toBeGreaterThanOrEqual(3_000_000);
    room.fill(7);
    expect(Buffer.from(twin.input(1001)).equals(Buffer.concat([content, Buffer.of(7)]))).toBe(true);
  });

  it("still finds anchors after it has grown", () => {
    expect(hitsIn(twin, `${" ".repeat(5_000_000)}Secret`)).toEqual(["5000000:0"]);
  });

  it("counts newlines between any two positions", () => {
    const content = Buffer.from(Array.from({ length: 80 }, (_, at) => (at % 3 === 0 ? 10 : 9)));
    twin.room(0, 80).set(content);
    for (let from = 0; from <= 40; from++) {
      for (let to = from; to <= 80; to++)
        expect(twin.countNewlines(from, to)).toBe(content.subarray(from, to).filter((byte) => byte === 10).length);
    }
  });

  it("finds the nearest newline on either side of any position, within its bounds", () => {
    for (let newline = 0; newline < 60; newline++) {
      const content = Buffer.alloc(60, 9);
      content[newline] = 10;
      twin.room(0, 60).set(content);
      for (let at = 0; at <= 60; at++) {
        expect(twin.newlineFrom(at, 60)).toBe(newline >= at ? newline : 60);
        expect(twin.newlineBefore(0, at)).toBe(newline < at ? newline : -1);
        const least = Math.min(5, at);
        expect(twin.newlineBefore(least, at)).toBe(newline < at && newline >= least ? newline : least - 1);
      }
    }
  });

  it("gives the same digest to the same bytes wherever they stand, and another to others", () => {
    const digests = new Set<number>();
    for (let length = 0; length <= 40; length++) {
      const content = Buffer.from(Array.from({ length }, (_, at) => 97 + (at % 26)));
      twin.room(0, 200).fill(0);
      twin.room(3, 197).set(content);
      twin.room(101, 99).set(content);
      expect(twin.digest(101, 101 + length, 7)).toBe(twin.digest(3, 3 + length, 7));
      digests.add(twin.digest(3, 3 + length, 7)).add(twin.digest(3, 3 + length, 8));
    }
    expect(digests.size).toBe(82);
    expect([...digests].every((digest) => Number.isSafeInteger(digest) && digest >= 0)).toBe(true);
  });

  it("sees a zero byte wherever it is, and none beside the span", () => {
    for (let zero = 0; zero < 60; zero++) {
      const content = Buffer.alloc(60, 1);
      content[zero] = 0;
      twin.room(0, 60).set(content);
      expect([
        twin.hasZero(0, 60),
        twin.hasZero(0, zero),
        twin.hasZero(zero + 1, 60),
        twin.hasZero(zero, zero + 1),
      ]).toEqual([true, false, false, true]);
    }
  });

  it.each([false, true])("narrows UTF-16 of every length, big-endian %s", (bigEndian) => {
    for (let length = 0; length <= 80; length++) {
      const units = Array.from({ length }, (_, at) => [at, 255, 256, 0x2126, 0x1f0a, 0xff00][at % 6] ?? 0);
      const content = Buffer.from(Uint16Array.from(units).buffer);
      if (bigEndian) content.swap16();
      twin.room(0, 2 * length + 1).set(content);
      expect(twin.narrowUtf16(2 * length + (length % 2), bigEndian)).toBe(length);
      expect([...twin.input(length)]).toEqual(units.map((unit) => (unit > 255 ? 0x1a : unit)));
    }
  });

  it("moves bytes onto themselves, forwards and backwards", () => {
    const content = Buffer.from(Array.from({ length: 100 }, (_, at) => at));
    for (const [from, to] of [
      [20, 0],
      [0, 20],
      [30, 60],
    ] as const) {
      twin.room(0, 100).set(content);
      twin.move(from, to, 40);
      expect(
        Buffer.from(twin.input(100)).equals(
          Buffer.from(content.toString("latin1"), "latin1").fill(content.subarray(from, from + 40), to, to + 40),
        ),
      ).toBe(true);
    }
  });
});
