import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Sighting } from "#model/sighting";
import { realDetect } from "../../helpers/real-detect.js";
import { scanText } from "../../helpers/scan-text.js";

const MEGABYTE = 1024 * 1024;
const detect = await realDetect();
const pem = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

function where(sightings: readonly Sighting[]): string[] {
  return sightings.map(
    ({ pattern, span, identity }) =>
      `${pattern} ${span.start}-${span.end} ${span.startLine}:${span.startColumn} ${identity.value}`,
  );
}

describe("a stream of content", () => {
  it("gives the same sightings whatever the size of the pieces it arrives in", () => {
    const text = `first line\n${"x = 1\n".repeat(3000)}${pem}\ntail`;
    const whole = scanText(detect, text);
    expect(whole.sightings).toHaveLength(1);
    for (const pieceBytes of [1, 7, 4096, 65_536]) expect(scanText(detect, text, { pieceBytes })).toEqual(whole);
  });

  it("finds a key wherever the edge of a chunk cuts it, at its true line", () => {
    for (const before of [3.75, 3.7499, 3.7, 4, 3.9999, 7.3, 11]) {
      const lines = Math.floor((before * MEGABYTE) / 64);
      const text = `${"-".repeat(63)}\n`.repeat(lines) + pem + `${"-".repeat(63)}\n`.repeat(20_000);
      const { sightings } = scanText(detect, text);
      expect(sightings.map(({ span }) => [span.startLine, span.startColumn])).toEqual([[lines + 1, 1]]);
    }
  });

  it("bears more dropped candidates in one chunk than a call takes arguments", () => {
    expect(scanText(detect, "AKIADEADBEEFDEADBEEF ".repeat(200_000)).sightings).toEqual([]);
  });

  it("reads UTF-16 text, with offsets in bytes of the file", () => {
    const text = `\ufeffname\r\n${pem}`;
    const { content, sightings } = scanText(detect, Buffer.from(text, "utf16le"));
    expect({ content, at: sightings.map(({ span }) => [span.start, span.startLine]) }).toEqual({
      content: "utf-16",
      at: [[14, 2]],
    });
  });

  it("says that content is empty, text or binary", () => {
    const contents = ["", "text", "a\0b"].map((text) => scanText(detect, text).content);
    expect(contents).toEqual(["empty", "text", "binary"]);
  });

  it("leaves binary content after its first bytes", () => {
    expect(scanText(detect, Buffer.alloc(3 * MEGABYTE)).bytes).toBeLessThanOrEqual(65_536);
  });

  it("forgets one content before it looks at the next", () => {
    const first = where(scanText(detect, pem).sightings);
    scanText(detect, "nothing");
    expect(where(scanText(detect, pem).sightings)).toEqual(first);
  });

  it("takes an allow comment on the line for what it is, and says which", () => {
    const allowed = scanText(detect, `${pem.replace(/\n$/, "")} # keycensus:allow\n`).sightings.map(
      ({ allowedBy }) => allowedBy,
    );
    expect(allowed[0]).toBe("keycensus:allow");
  });
});
