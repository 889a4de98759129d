import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderReport } from "../../src/report/report.js";
import { launchChromium } from "../counterparts/chromium.js";
import { audits, readAudit, reportsFolder } from "./read-audit.js";

const folder = mkdtempSync(join(tmpdir(), "report-"));
const fileOf = (name: string) => join(folder, `${name}.html`);
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  for (const name of audits) {
    writeFileSync(fileOf(name), await renderReport(readAudit(name), "html", { reportsFolder }));
  }
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** Opens a report and hands it on with everything that the browser asked for or complained about. */
async function withPage<Result>(
  { name, width, colorScheme }: Look,
  use: (page: Page, noise: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  try {
    const page = await context.newPage();
    const noise: string[] = [];
    page.on("request", (request) => noise.push(request.url()));
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", (error) => noise.push(error.message));
    page.on("dialog", (dialog) => noise.push(dialog.message()));
    await page.goto(`file://${fileOf(name)}`);
    return await use(page, noise);
  } finally {
    await context.close();
  }
}

/** The whole matrix for the audit that has everything; its corners for the others: axe takes seconds for a page, more on a busy machine. */
const corners = [
  { width: 1400, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;
const matrix = [...corners, { width: 1400, colorScheme: "dark" }, { width: 390, colorScheme: "light" }] as const;

describe("the HTML report in Chromium", () => {
  for (const name of audits) {
    for (const look of name === "small" ? matrix : corners) {
      it(`of the ${name} audit has no serious axe finding, ${look.colorScheme}, ${String(look.width)} px wide`, async () => {
        await withPage({ name, ...look }, async (page) => {
          const { violations } = await new AxeBuilder({ page })
            .options({ resultTypes: ["violations"], iframes: false })
            .analyze();
          const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
          expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        });
      }, 120_000);
    }

    it(`of the ${name} audit asks for nothing but itself and runs without a complaint`, async () => {
      const noise = await withPage({ name, width: 1400, colorScheme: "light" }, async (_page, heard) => heard);
      expect(noise.filter((line) => line !== `file://${fileOf(name)}` && line !== "data:,")).toEqual([]);
    });

    for (const width of [360, 768, 1200, 1600]) {
      it(`of the ${name} audit fits a window ${String(width)} px wide`, async () => {
        const wide = await withPage({ name, width, colorScheme: "light" }, (page) =>
          page.evaluate("document.documentElement.scrollWidth"),
        );
        expect(wide).toBe(width);
      });
    }
  }

  it("leads the keyboard to the report first", async () => {
    const focused = await withPage({ name: "small", width: 1400, colorScheme: "light" }, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      return page.evaluate("document.activeElement.id");
    });
    expect(focused).toBe("main");
  });

  it("leads every link of its own to a place", async () => {
    const lost = await withPage({ name: "small", width: 1400, colorScheme: "light" }, (page) =>
      page.evaluate(
        `[...document.querySelectorAll("a[href^='#']")].map((a) => a.hash).filter((hash) => !document.getElementById(hash.slice(1)))`,
      ),
    );
    expect(lost).toEqual([]);
  });

  it("prints everything, in light colours, without the contents", async () => {
    const printed = await withPage({ name: "small", width: 1400, colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(
        `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("nav")).display]`,
      );
    });
    expect(printed).toEqual(["rgb(255, 255, 255)", "none"]);
  });
});
