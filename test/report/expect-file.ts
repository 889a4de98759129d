import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Compares a whole text with fixtures/report/expected/`name`; a missing file is red.
 * To write them anew after a wanted change, and then read the difference before committing it:
 * UPDATE_EXPECTED=1 npx vitest run --config test/vitest.config.ts test/report
 */
export function expectFile(name: string, text: string): void {
  const file = new URL(`../../fixtures/report/expected/${name}`, import.meta.url);
  if (process.env["UPDATE_EXPECTED"] === "1") writeFileSync(file, text);
  expect(existsSync(file), `fixtures/report/expected/${name} is missing`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}
