import { describe, expect, it } from "vitest";
import { listFormats } from "../../src/report/formats.js";
import { renderReport } from "../../src/report/report.js";
import { expectFile } from "./expect-file.js";
import { audits, readAudit, reportsFolder } from "./read-audit.js";

const endings: Readonly<Record<string, string>> = {
  csv: "csv",
  html: "html",
  json: "json",
  junit: "junit.xml",
  sarif: "sarif",
};

describe("the report room's door", () => {
  it("knows five formats", () => {
    expect(listFormats()).toEqual(["csv", "html", "json", "junit", "sarif"]);
  });

  it("names the formats when asked for one it does not know", async () => {
    await expect(renderReport(readAudit("small"), "pdf", { reportsFolder })).rejects.toMatchObject({
      name: "AuditError",
      message: 'There is no report format "pdf".',
      hint: "The formats are: csv, html, json, junit, sarif.",
    });
  });

  it("takes no property of objects for a format", async () => {
    await expect(renderReport(readAudit("small"), "constructor", { reportsFolder })).rejects.toMatchObject({
      name: "AuditError",
    });
  });

  it("says which templates it cannot read", async () => {
    await expect(renderReport(readAudit("small"), "html", { reportsFolder: "/nowhere" })).rejects.toMatchObject({
      name: "AuditError",
      message: "The report templates in /nowhere cannot be read.",
    });
  });

  for (const format of listFormats()) {
    it(`renders the small audit as ${format} as expected`, async () => {
      expectFile(
        `small.${endings[format] ?? format}`,
        await renderReport(readAudit("small"), format, { reportsFolder }),
      );
    });

    for (const name of audits) {
      it(`renders the ${name} audit as ${format} twice to the same text`, async () => {
        const once = await renderReport(readAudit(name), format, { reportsFolder });
        expect(await renderReport(readAudit(name), format, { reportsFolder })).toBe(once);
        expect(once).not.toMatch(/\p{Cs}/u);
      });
    }
  }
});
