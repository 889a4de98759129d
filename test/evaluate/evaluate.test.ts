import { expect, test } from "vitest";
import { evaluate, type Rule } from "#evaluate/evaluate";
import type { RuleOutcome } from "#model/finding";
import { AuditError } from "#support/audit-error";

const AT = new Date("2026-01-01T00:00:00Z");

function rule(changes: Partial<Rule> = {}): Rule {
  return {
    id: "stale-key",
    phase: "rotation",
    title: "Key is old",
    severity: "medium",
    why: "Because.\n",
    fix: "Replace it.\n",
    audience: "engineer",
    parameters: { max_days: { default: 365, unit: "days", description: "How long a key may serve" } },
    controls: ["pci-dss-4.0.1:3.7.4"],
    query: "select $max_days, $audited_at",
    examples: [],
    ...changes,
  };
}

const flagged = (resource: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  resource,
  status: "flagged",
  reason: "old",
  ...more,
});

async function run(
  rows: readonly Record<string, unknown>[],
  request: Partial<Parameters<typeof evaluate>[0]> = {},
): Promise<RuleOutcome> {
  const outcomes = evaluate({
    rules: [rule()],
    ask: async (_, keep) => rows.map(keep),
    at: AT,
    parameters: {},
    waivers: [],
    firstSeen: new Map(),
    ...request,
  });
  for await (const outcome of outcomes) return outcome;
  throw new Error("no outcome");
}

test("Every resource is counted under its status, and flagged ones become findings, the worst first", async () => {
  const outcome = await run([
    flagged("b", { key_id: "k1", location_ids: ["l1"] }),
    flagged("c", { severity: "high" }),
    flagged("a"),
    { resource: "d", status: "ok", reason: "young" },
    { resource: "e", status: "not-applicable", reason: "public" },
    { resource: "f", status: "unknown", reason: "denied" },
  ]);
  expect(outcome.counts).toEqual({ flagged: 3, ok: 1, "not-applicable": 1, unknown: 1 });
  expect(
    outcome.findings.map(({ resource, severity, keyId, locationIds }) => [resource, severity, keyId, locationIds]),
  ).toEqual([
    ["c", "high", null, []],
    ["a", "medium", null, []],
    ["b", "medium", "k1", ["l1"]],
  ]);
  expect(outcome.unknown).toEqual([{ resource: "f", reason: "denied" }]);
  expect(outcome.rule).toEqual({
    id: "stale-key",
    phase: "rotation",
    title: "Key is old",
    severity: "medium",
    why: "Because.",
    fix: "Replace it.",
    audience: "engineer",
    controls: ["pci-dss-4.0.1:3.7.4"],
  });
});

test("A rule asks with its parameters and the moment, and with nothing it does not name", async () => {
  const asked: unknown[] = [];
  const ask = async ({ parameters }: { readonly parameters?: unknown }): Promise<[]> => {
    asked.push(parameters);
    return [];
  };
  await run([], { ask });
  await run([], { ask, parameters: { "stale-key": { max_days: 90 } } });
  await run([], { ask, rules: [rule({ query: "select 1" })] });
  expect(asked).toEqual([
    { max_days: 365, audited_at: "2026-01-01T00:00:00.000Z" },
    { max_days: 90, audited_at: "2026-01-01T00:00:00.000Z" },
    {},
  ]);
});

test("What could not be told is in the order of its names, whatever the order of the rows", async () => {
  const outcome = await run(["c", "a", "b"].map((resource) => ({ resource, status: "unknown", reason: "denied" })));
  expect(outcome.unknown.map(({ resource }) => resource)).toEqual(["a", "b", "c"]);
});

test("A rule whose query fails is an unknown that says why, never an empty pass", async () => {
  const outcome = await run([], {
    ask: async () => {
      throw new Error('Binder Error: no column "x"\nLINE 1');
    },
  });
  expect([outcome.counts.unknown, outcome.unknown]).toEqual([
    1,
    [{ resource: "rule stale-key", reason: 'the rule could not be run: Binder Error: no column "x"' }],
  ]);
});

test.each([
  ["a resource told twice", [flagged("a"), flagged("a")], "two rows are about the same resource: a"],
  [
    "a key told twice",
    [flagged("a", { key_id: "k" }), flagged("b", { key_id: "k" })],
    "two rows are about the same key, k",
  ],
  ["a status that is none", [flagged("a", { status: "bad" })], "a row does not fit: status"],
  ["a row without a reason", [{ resource: "a", status: "ok" }], "a row does not fit: reason"],
])("The answer of a rule with %s is an unknown", async (_, rows, says) => {
  const outcome = await run(rows);
  expect([outcome.counts, outcome.unknown[0]?.reason]).toEqual([
    { flagged: 0, ok: 0, "not-applicable": 0, unknown: 1 },
    expect.stringContaining(says),
  ]);
});

async function print(row: Record<string, unknown>, id = "stale-key"): Promise<string | undefined> {
  return (await run([row], { rules: [rule({ id })] })).findings[0]?.fingerprint;
}

test("A finding is known again by rule and key, whatever moved; another key, rule or class is another finding", async () => {
  const first = await print(flagged("a:12", { key_id: "k1", location_ids: ["l1"] }));
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await print(flagged("a:99", { key_id: "k1", location_ids: ["l2"] }))).toBe(first);
  expect(await print(flagged("a:12", { key_id: "k2" }))).not.toBe(first);
  expect(await print(flagged("a:12", { key_id: "k1" }), "other")).not.toBe(first);
  expect(await print(flagged("a:12", { key_id: "k1", location_class: "x" }))).not.toBe(first);
});

test("What was found before keeps its first date and is not new", async () => {
  const { findings } = await run([flagged("a"), flagged("gone")], { at: new Date("2025-06-01T00:00:00Z") });
  const firstSeen = new Map(findings.map(({ fingerprint, firstSeenAt }) => [fingerprint, firstSeenAt]));
  const outcome = await run([flagged("a"), flagged("b")], { firstSeen });
  expect(outcome.findings.map(({ resource, isNew, firstSeenAt }) => [resource, isNew, firstSeenAt])).toEqual([
    ["a", false, "2025-06-01T00:00:00.000Z"],
    ["b", true, "2026-01-01T00:00:00.000Z"],
  ]);
});

test("A parameter that the rule does not have is refused, and so is one of another type", async () => {
  await expect(run([], { parameters: { "stale-key": { max_day: 1 } } })).rejects.toThrow(AuditError);
  await expect(run([], { parameters: { "stale-key": { max_days: "90" } } })).rejects.toThrow(
    "the parameter max_days of the rule stale-key is a number, not a string",
  );
});

test("Settings for a rule that is switched off do no harm", async () => {
  await expect(run([], { parameters: { other: { anything: 1 } } })).resolves.toBeDefined();
});
