import { describe, expect, it } from "vitest";
import { parseOutputs } from "../../src/cli/outputs.js";

describe("-o", () => {
  it("takes a format, a file (with = in its name) or a dash", () => {
    expect(parseOutputs(["html=a=b.html", "csv=/tmp/k.csv", "json=-"], "/home/ann")).toEqual([
      { format: "html", file: "/home/ann/a=b.html" },
      { format: "csv", file: "/tmp/k.csv" },
      { format: "json", file: null },
    ]);
  });

  it("refuses an unknown format with the one that was meant", () => {
    expect(() => parseOutputs(["htlm"], "/")).toThrow(
      expect.objectContaining({
        message: 'there is no report format "htlm"',
        hint: 'did you mean "html"? the formats are: csv, html, json, junit, sarif',
      }),
    );
  });

  it.each([
    ["standard output", ["json", "sarif=-"]],
    ["/a.html", ["html=a.html", "csv=/a.html"]],
  ])("refuses two reports to %s", (place, options) => {
    expect(() => parseOutputs(options, "/")).toThrow(`two reports go to ${place}`);
  });
});
