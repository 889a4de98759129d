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

// An evaluation may stand for the next one of the same day where no account is known (see carry-evaluation.ts): it knows of no more.
const asked = rules.filter(({ about }) => about === undefined);
describe.each(asked.map(({ id, query }) => [id, query] as const))("The rule %s", (_, query) => {
  test("goes by the clock only where a date has passed, or in whole days", () => {
    const others = query
      .replaceAll(/\b(?:not_before|not_after|created_at|expires_at) < \$audited_at::timestamp\b/g, "")
      .replaceAll(/\bdate_diff\('day', \$audited_at::timestamp, \w+\)/g, "")
      .replaceAll(/\bdate_diff\('day', (?:\w+|least\([\w, ]+\)), \$audited_at::timestamp\)/g, "");
    expect(others).not.toMatch(/audited_at|\b(?:now|today|random|uuid)\(|\bcurrent_(?:date|time|timestamp)\b/);
  });

  test("asks nothing of the scans themselves", () => {
    expect(query).not.toMatch(/\b(?:scans|collections|problems|evaluations|findings|rule_\w+|looked_at|dropped_\w+)\b/);
    expect(query).not.toMatch(/\b(?:newest_scan|complete_scan|complete_at|first_scan|last_scan|scan_id)\b/);
  });
});
