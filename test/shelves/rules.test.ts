import { describe, expect, test } from "vitest";
import { checkRule, loadFrameworks, loadRules } from "#evaluate/evaluate";
import { openScratchInventory } from "#inventory/inventory";

const rules = await loadRules(["rules/audit"]);
const frameworks = await loadFrameworks("rules/frameworks");

test("There are at least eighteen rules", () => {
  expect(rules.length).toBeGreaterThanOrEqual(18);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("The rule %s", (_, rule) => {
  test("proves itself by its examples", async () => {
    expect(await checkRule(rule, () => openScratchInventory())).toEqual([]);
  });

  test("names only controls that a framework has", () => {
    const known = new Set(
      frameworks.flatMap(({ id, controls }) => controls.map((control) => `${id}:${control.number}`)),
    );
    expect(rule.controls.filter((control) => !known.has(control))).toEqual([]);
  });

  test("uses each of its parameters", () => {
    expect(Object.keys(rule.parameters).filter((name) => !rule.query.includes(`$${name}`))).toEqual([]);
  });
});
