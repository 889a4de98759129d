import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSettings } from "../../src/cli/settings/find-settings.js";
import { plantFiles } from "../helpers/plant-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

describe("the settings file in force", () => {
  it("is the one in the current folder", () => {
    const root = temporaryFolder();
    plantFiles(root, { "keycensus.yaml": "", "shop/.git/HEAD": "", "shop/keycensus.yaml": "" });
    expect(findSettings(root, "shop")).toEqual({ file: join(root, "keycensus.yaml"), isForeign: false });
  });

  it("is else the one at the root of the repository one stands in", () => {
    const root = temporaryFolder();
    plantFiles(root, { ".git/HEAD": "", "keycensus.yaml": "", "src/a.ts": "" });
    expect(findSettings(join(root, "src"), ".")).toEqual({ file: join(root, "keycensus.yaml"), isForeign: false });
  });

  it("is foreign where it came with somebody else's repository", () => {
    const root = temporaryFolder();
    plantFiles(root, { "here/a.txt": "", "theirs/.git/HEAD": "", "theirs/keycensus.yaml": "" });
    expect(findSettings(join(root, "here"), "../theirs")).toEqual({
      file: join(root, "theirs/keycensus.yaml"),
      isForeign: true,
    });
  });

  it("is looked for beside a file that is scanned alone", () => {
    const root = temporaryFolder();
    plantFiles(root, { "here/a.txt": "", "theirs/.git/HEAD": "", "theirs/keycensus.yaml": "", "theirs/a.env": "" });
    expect(findSettings(join(root, "here"), "../theirs/a.env")?.file).toBe(join(root, "theirs/keycensus.yaml"));
  });

  it("is none where there is none", () => {
    expect(findSettings(temporaryFolder(), ".")).toBeNull();
  });
});
