import { describe, expect, it } from "vitest";
import type { Progress } from "#index";
import { createProgressLine, describeProgress } from "../../src/cli/progress-line.js";
import type { Street } from "../../src/cli/street.js";
import { fakeStreet, type FakeStreet } from "./fake-street.js";

const counts = { files: 1204, blobs: 0, commits: 0, bytes: 50_000_000, binary: 0, skipped: 0, unchanged: 0 };
const halfway: Progress = { stage: "scan", target: "src", done: 50, total: 100, counts };

const row = (text: string): string => `\r\u001B[2K${text}`;

function onTerminal(env: Record<string, string> = {}): { street: Street; written: FakeStreet["written"] } {
  const street = fakeStreet({ env });
  return { street: { ...street, err: { ...street.err, isTerminal: true, columns: 40 } }, written: street.written };
}

describe("progress in words", () => {
  it("tells share, files, pace and the time left", () => {
    expect(describeProgress(halfway, 2)).toBe("Scanning src: 50 %, 1,204 files, 25 MB/s, 2 s left");
  });

  it("promises nothing before it knows a pace", () => {
    expect(describeProgress(halfway, 0.1)).toBe("Scanning src: 50 %, 1,204 files");
  });

  it("names the stage alone where nothing is counted", () => {
    const nothing = { ...counts, files: 0, bytes: 0 };
    expect(describeProgress({ stage: "evaluate", target: "", done: 0, total: 0, counts: nothing }, 3)).toBe(
      "Judging ...",
    );
  });

  it("can't be steered by the name of a target", () => {
    expect(describeProgress({ ...halfway, target: "a\u001B[2Jb" }, 0)).toBe("Scanning a\\u{1b}[2Jb: 50 %, 1,204 files");
  });
});

describe("the progress line", () => {
  it("is rewritten in place at most ten times a second, and cleared at the end", () => {
    const { street, written } = onTerminal();
    let now = 1000;
    const line = createProgressLine(street, false, () => now);
    for (const [at, done] of [
      [1000, 1],
      [1050, 2],
      [1100, 3],
    ] as const) {
      now = at;
      line.show({ ...halfway, done });
    }
    line.clear();
    expect(written.err).toBe(row("Scanning src: 1 %, 1,204 files") + row("Scanning src: 3 %, 1,204 files") + row(""));
  });

  it("is never wider than the terminal", () => {
    const { street, written } = onTerminal();
    createProgressLine(street, false, () => 0).show({ ...halfway, target: "a".repeat(200) });
    expect(written.err).toHaveLength(row("").length + 39);
  });

  it.each([
    ["in a pipe", fakeStreet(), false],
    ["with --quiet", onTerminal().street, true],
    ["in CI", onTerminal({ CI: "true" }).street, false],
  ])("is silent %s", (_, street, isQuiet) => {
    const said: string[] = [];
    const line = createProgressLine(
      { ...street, err: { ...street.err, write: async (text) => void said.push(text) } },
      isQuiet,
    );
    line.show(halfway);
    line.clear();
    expect(said).toEqual([]);
  });
});
