import { describe, expect, it } from "vitest";
import { stateFolder } from "../../src/cli/state-folder.js";

describe("the state folder", () => {
  it("is the XDG one where the variable names an absolute path", () => {
    const folder = stateFolder({ platform: "linux", env: { XDG_STATE_HOME: "/var/state" }, home: "/home/ann" });
    expect(folder).toBe("/var/state/keycensus");
  });

  it("ignores a relative XDG_STATE_HOME, as the specification asks", () => {
    const folder = stateFolder({ platform: "linux", env: { XDG_STATE_HOME: "state" }, home: "/home/ann" });
    expect(folder).toBe("/home/ann/.local/state/keycensus");
  });

  it("lies under ~/.local/state on Linux", () => {
    expect(stateFolder({ platform: "linux", env: {}, home: "/home/ann" })).toBe("/home/ann/.local/state/keycensus");
  });

  it("lies under Application Support on macOS", () => {
    const folder = stateFolder({ platform: "darwin", env: {}, home: "/Users/ann" });
    expect(folder).toBe("/Users/ann/Library/Application Support/keycensus");
  });

  it("lies under %LOCALAPPDATA% on Windows", () => {
    const env = { LOCALAPPDATA: "D:\\Local" };
    expect(stateFolder({ platform: "win32", env, home: "C:\\Users\\ann" })).toBe("D:\\Local\\keycensus");
  });

  it("lies under AppData\\Local on a Windows without %LOCALAPPDATA%", () => {
    const folder = stateFolder({ platform: "win32", env: {}, home: "C:\\Users\\ann" });
    expect(folder).toBe("C:\\Users\\ann\\AppData\\Local\\keycensus");
  });
});
