import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareFile } from "../../src/cli/prepare-file.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const write = (file: string, pieces: Iterable<string>): void => prepareFile(file, pieces).settle();

describe("a report file", () => {
  it("takes the place of the one before, and leaves nothing beside", () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "report.html": "old" });
    write(join(folder, "report.html"), ["new"]);
    expect({ names: readdirSync(folder), text: readFileSync(join(folder, "report.html"), "utf8") }).toEqual({
      names: ["report.html"],
      text: "new",
    });
  });

  it("is not there before it is settled, and leaves nothing when it is dropped", () => {
    const folder = temporaryFolder();
    const file = prepareFile(join(folder, "report.html"), ["new"]);
    const before = existsSync(join(folder, "report.html"));
    file.drop();
    expect([before, readdirSync(folder)]).toEqual([false, []]);
  });

  it("whose pieces can't all be made leaves nothing, and what was there stays", () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "report.html": "old" });
    expect(() => prepareFile(join(folder, "report.html"), brokenPieces())).toThrow("no more");
    expect([readdirSync(folder), readFileSync(join(folder, "report.html"), "utf8")]).toEqual([["report.html"], "old"]);
  });

  it("of many pieces is the pieces in their order", () => {
    const file = join(temporaryFolder(), "report.csv");
    const pieces = Array.from({ length: 20_000 }, (_, at) => `line ${at}\n`);
    write(file, pieces);
    expect(readFileSync(file, "utf8")).toBe(pieces.join(""));
  });

  it("is written through a symbolic link, which stays one", () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "real.html": "old" });
    symlinkSync("real.html", join(folder, "link.html"));
    write(join(folder, "link.html"), ["new"]);
    expect(readFileSync(join(folder, "real.html"), "utf8")).toBe("new");
  });

  it("may be a device", () => {
    expect(() => write("/dev/null", ["anything"])).not.toThrow();
  });

  it("on a full device is refused in words", () => {
    expect(() => write("/dev/full", ["anything"])).toThrow("/dev/full was not written: no space is left on the disk");
  });

  it("in a folder that is not there is refused in words", () => {
    const file = join(temporaryFolder(), "no", "report.html");
    expect(() => write(file, ["x"])).toThrow(`${file} was not written: the folder does not exist`);
  });

  it("that is a folder is refused in words", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "report.html"));
    chmodSync(folder, 0o755);
    expect(() => write(join(folder, "report.html"), ["x"])).toThrow("it is a folder");
  });
});

function* brokenPieces(): Iterable<string> {
  yield "half";
  throw new Error("no more");
}
