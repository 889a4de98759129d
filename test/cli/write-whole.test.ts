import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/write-whole.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

describe("a report file", () => {
  it("takes the place of the one before, and leaves nothing beside", () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "report.html": "old" });
    writeWhole(join(folder, "report.html"), "new");
    expect({ names: readdirSync(folder), text: readFileSync(join(folder, "report.html"), "utf8") }).toEqual({
      names: ["report.html"],
      text: "new",
    });
  });

  it("is written through a symbolic link, which stays one", () => {
    const folder = temporaryFolder();
    plantFiles(folder, { "real.html": "old" });
    symlinkSync("real.html", join(folder, "link.html"));
    writeWhole(join(folder, "link.html"), "new");
    expect(readFileSync(join(folder, "real.html"), "utf8")).toBe("new");
  });

  it("may be a device", () => {
    expect(() => writeWhole("/dev/null", "anything")).not.toThrow();
  });

  it("on a full device is refused in words", () => {
    expect(() => writeWhole("/dev/full", "anything")).toThrow(
      "/dev/full was not written: no space is left on the disk",
    );
  });

  it("in a folder that is not there is refused in words", () => {
    const file = join(temporaryFolder(), "no", "report.html");
    expect(() => writeWhole(file, "x")).toThrow(`${file} was not written: the folder does not exist`);
  });

  it("that is a folder is refused in words", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "report.html"));
    chmodSync(folder, 0o755);
    expect(() => writeWhole(join(folder, "report.html"), "x")).toThrow("it is a folder");
  });
});
