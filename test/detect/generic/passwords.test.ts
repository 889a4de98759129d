import { join } from "node:path";
import { expect, test } from "vitest";
import { measurePasswords } from "../../bench/accuracy/passwords/measure-passwords.js";
import { readLayouts } from "../../bench/accuracy/passwords/read-layout.js";

const FOLDER = join(import.meta.dirname, "../../bench/accuracy/passwords");

test("the set holds over 300 different passwords and at least as many near-misses", () => {
  const files = readLayouts(FOLDER);
  const passwords = files.flatMap((file) => file.passwords.map(({ text }) => text));
  const nearMisses = files.flatMap((file) => file.nearMisses);
  expect(new Set(passwords).size).toBeGreaterThan(300);
  expect(nearMisses.length).toBeGreaterThanOrEqual(passwords.length);
});

test("about half of the passwords are kept apart, by whole files", () => {
  const files = readLayouts(FOLDER);
  const count = (isKeptApart: boolean) =>
    files.filter((file) => file.isKeptApart === isKeptApart).flatMap((file) => file.passwords).length;
  expect(count(true) / (count(true) + count(false))).toBeGreaterThan(0.4);
  expect(count(true) / (count(true) + count(false))).toBeLessThan(0.6);
});

test("nine of ten passwords of the whole set are found at the default settings, and one near-miss of twenty at most is told", async () => {
  const { open, keptApart } = await measurePasswords(FOLDER, join(import.meta.dirname, "../../../rules/patterns"));
  const share = (counted: "found" | "falseAlarms", of: "passwords" | "nearMisses") =>
    (open[counted] + keptApart[counted]) / (open[of] + keptApart[of]);
  expect(share("found", "passwords")).toBeGreaterThanOrEqual(0.9);
  expect(share("falseAlarms", "nearMisses")).toBeLessThanOrEqual(0.05);
});
