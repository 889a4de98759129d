import { describe, expect, it } from "vitest";
import {
  buildPrefilterTables,
  createPrefilter,
  type PrefilterAnchor,
} from "../../../src/detect/prefilter/prefilter.js";

const anchor: PrefilterAnchor = { text: "secret", ignoreCase: true, gate: "assignment", minRun: 8 };

describe("the prefilter's tables", () => {
  it("are the same bytes for the same anchors", () => {
    const anchors = [anchor, { ...anchor, text: "token" }, { ...anchor, minRun: 3 }];
    expect(Buffer.from(buildPrefilterTables(anchors)).equals(buildPrefilterTables(structuredClone(anchors)))).toBe(
      true,
    );
  });

  it("can be made for no anchors, which are found nowhere", () => {
    const prefilter = createPrefilter(buildPrefilterTables([]), { twin: "scalar" });
    expect(prefilter.scan(0, 0)).toMatchObject({ count: 0, next: 0 });
  });

  it.each([
    [{ text: "ab" }, 'anchor "ab" must have 3 to 40 bytes'],
    [{ text: "a".repeat(41) }, `anchor "${"a".repeat(41)}" must have 3 to 40 bytes`],
    [{ text: "ab\u0100" }, 'anchor "ab\u0100" has a character above U+00FF'],
    [{ text: "Secret" }, 'anchor "Secret" ignores case but has capital letters'],
    [{ minRun: 256 }, 'anchor "secret" must have a least run of 0 to 255'],
    [{ minRun: 1.5 }, 'anchor "secret" must have a least run of 0 to 255'],
  ])("are refused for an anchor with %j", (part, message) => {
    expect(() => buildPrefilterTables([{ ...anchor, ...part }])).toThrow(new RangeError(message));
  });

  it("are refused for more anchors than an id can number", () => {
    const anchors = Array.from({ length: 65_536 }, () => anchor);
    expect(() => buildPrefilterTables(anchors)).toThrow(
      new RangeError("65536 anchors are more than the prefilter can number (65535)"),
    );
  });

  it("are taken by the plain twin where no kernel lies beside the code", () => {
    expect(createPrefilter(buildPrefilterTables([anchor])).twin).toBe("scalar");
  });

  it("are not taken by the fast twin without its kernel", () => {
    expect(() => createPrefilter(buildPrefilterTables([anchor]), { twin: "wasm" })).toThrow("prefilter.wasm");
  });

  it("are told from bytes that are none", () => {
    expect(() => createPrefilter(Buffer.alloc(64), { twin: "scalar" })).toThrow(
      "the prefilter's tables are of another make",
    );
  });
});
