import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRoster } from "../../src/cli/settings/read-roster.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

function rosterOf(text: string): string {
  const folder = temporaryFolder();
  plantFiles(folder, { "left.csv": text });
  return join(folder, "left.csv");
}

describe("a roster", () => {
  it("may have a heading, quotes, comments, empty lines and Windows line ends", () => {
    const text = '\uFEFFe-mail,left on\r\n"Ann@Example.org","2026-03-31"\r\n\r\n# later\r\nbob@example.org\r\n';
    expect(readRoster(rosterOf(text))).toEqual([
      { email: "ann@example.org", leftOn: "2026-03-31" },
      { email: "bob@example.org", leftOn: null },
    ]);
  });

  it.each([
    ["ann@example.org,31.3.2026", "the second column is no day as YYYY-MM-DD"],
    ["ann@example.org,2026-02-30", "the second column is no day as YYYY-MM-DD"],
    ["Ann,2026-03-31", "the first column is no email address"],
    ["ann@example.org,2026-03-31,more", "there are more than two columns"],
  ])("with the line %s is refused with its line", (line, slip) => {
    const file = rosterOf(`email,left-on\n${line}\n`);
    expect(() => readRoster(file)).toThrow(`${file}:2: ${slip}`);
  });

  it("that is a device or a pipe is refused before it is read", () => {
    expect(() => readRoster("/dev/zero")).toThrow("this is no roster: /dev/zero");
  });

  it("that is not there is refused with the way it should look", () => {
    expect(() => readRoster("/nowhere/left.csv")).toThrow(
      expect.objectContaining({
        message: "the roster can't be read: /nowhere/left.csv",
        hint: expect.stringContaining("email,left-on"),
      }),
    );
  });
});
