import { describe, expect, it } from "vitest";
import type { Audit } from "#model/audit";
import { renderReport } from "../../src/report/report.js";
import { largeAudit } from "./large-audit.js";
import { audits, readAudit, reportsFolder } from "./read-audit.js";

const render = (audit: Audit) => renderReport(audit, "html", { reportsFolder });
const headline = (html: string) => /<h2 id="verdict-title">([^<]*)/.exec(html)?.[1];

describe("the HTML report", () => {
  for (const name of audits) {
    it(`of the ${name} audit has no script, no handler and no address but fragments and data`, async () => {
      const tags = [...(await render(readAudit(name))).matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
      expect(tags.filter((tag) => /^<(?:script|img|iframe|object|embed|base|form)\b/i.test(tag))).toEqual([]);
      expect(tags.filter((tag) => /\son[a-z]+\s*=/i.test(tag))).toEqual([]);
      expect(tags.filter((tag) => /\s(?:href|src)="(?!#|data:,")/i.test(tag))).toEqual([]);
    });

    it(`of the ${name} audit shows no control character but line feeds`, async () => {
      expect(await render(readAudit(name))).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    });

    it(`of the ${name} audit never calls anything compliant`, async () => {
      expect(await render(readAudit(name))).not.toMatch(/complian/i);
    });
  }

  it("writes out what would turn text round", async () => {
    expect(await render(readAudit("hostile"))).toContain("\u2039U+202E\u203Agnp.exe");
  });

  it("opens with the worst severity", async () => {
    expect(headline(await render(readAudit("small")))).toBe("2 critical findings, of 8 open findings in all");
  });

  it("takes an incomplete look without findings for no pass", async () => {
    expect(headline(await render(readAudit("incomplete")))).toBe(
      "Nothing was disproved in what was seen, but not everything was seen",
    );
  });

  it("says so when nothing was looked at", async () => {
    expect(headline(await render(readAudit("nothing")))).toBe("Nothing was looked at");
  });

  it("says 0 of 0 of rules that found nothing to examine", async () => {
    const html = await render(readAudit("empty"));
    expect(headline(html)).toBe("No open findings");
    expect(html.match(/nothing to examine: 0 of 0/g)?.length).toBeGreaterThanOrEqual(12);
  });

  it("of 5,000 findings stays below 5 MB and says what it leaves out", async () => {
    const html = await render(largeAudit({ findings: 5000, rules: 12, placesEach: 6 }));
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    expect(html).toContain("292 further findings of this rule: see the JSON report.");
    expect(html).toContain("4,500 further keys in the JSON report.");
  });
});
