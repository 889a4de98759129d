import { afterEach, beforeEach, expect, test } from "vitest";
import { openInventory, type Inventory } from "#inventory/inventory";
import type { Evaluation, Finding, RuleOutcome, Unknown } from "#model/finding";
import { entry, filePlace, privateKey, SCAN, seen } from "./samples.js";

let inventory: Inventory;
beforeEach(async () => {
  inventory = await openInventory(":memory:");
});
afterEach(() => inventory.close());

const AT = "2026-01-01T00:00:00Z";

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    fingerprint: "f1",
    rule: "plaintext-private-key",
    severity: "critical",
    resource: "spki:5e",
    reason: "readable in 1 place of the tree",
    keyId: "spki:5e",
    locationIds: ["l2", "l1"],
    firstSeenAt: AT,
    isNew: true,
    waiver: { reason: "a sample", approver: "Ann", until: "2026-12-31" },
    ...changes,
  };
}

function outcome(findings: readonly Finding[], unknown: readonly Unknown[] = []): RuleOutcome {
  return {
    rule: {
      id: "plaintext-private-key",
      phase: "storage",
      title: "Private key lies readable",
      severity: "critical",
      why: "Because.",
      fix: "Replace it.",
      audience: "engineer",
      controls: ["pci-dss-4.0.1:3.6.1.2"],
    },
    counts: { flagged: findings.length, ok: 3, "not-applicable": 2, unknown: unknown.length },
    findings,
    unknown,
  };
}

async function judge(outcomes: readonly RuleOutcome[]): Promise<number> {
  const scan = await inventory.beginScan(SCAN);
  await inventory.recordEvaluation(scan, { at: AT, outcomes }, () => new Date("2026-01-01T00:01:00Z"));
  return scan;
}

async function statuses(): Promise<unknown> {
  return inventory.query("select fingerprint, first_scan, last_scan, status from findings order by fingerprint");
}

test("An evaluation comes back as it was stored, and finishes its scan", async () => {
  const outcomes = [
    outcome(
      [finding(), finding({ fingerprint: "f2", resource: "b", keyId: null, locationIds: [], waiver: null })],
      [{ resource: "c", reason: "denied" }],
    ),
  ];
  const evaluation: Evaluation = { at: AT, outcomes };
  const scan = await judge(outcomes);
  expect(await inventory.evaluation(scan)).toEqual(evaluation);
  expect(await inventory.evaluation()).toEqual(evaluation);
  expect(await inventory.scans()).toEqual([
    { id: 1, toolVersion: "1.0.0", rulesDigest: "r1", startedAt: AT, finishedAt: "2026-01-01T00:01:00Z" },
  ]);
});

test("Before the first evaluation there is an empty one, and no newest scan", async () => {
  await inventory.beginScan(SCAN);
  expect(await inventory.evaluation()).toEqual({ at: "", outcomes: [] });
  await expect(inventory.newestScan()).rejects.toThrow("holds no finished scan");
});

test("A finding that is not flagged any more is fixed; when it comes back it has regressed", async () => {
  await judge([outcome([finding({ waiver: null })])]);
  await judge([outcome([])]);
  expect(await statuses()).toEqual([{ fingerprint: "f1", first_scan: 1, last_scan: 1, status: "fixed" }]);
  await judge([outcome([finding({ waiver: null })])]);
  expect(await statuses()).toEqual([{ fingerprint: "f1", first_scan: 1, last_scan: 3, status: "regressed" }]);
});

test("An accepted finding is waived, and open again when the waiver is gone", async () => {
  await judge([outcome([finding()])]);
  expect(await statuses()).toEqual([{ fingerprint: "f1", first_scan: 1, last_scan: 1, status: "waived" }]);
  await judge([outcome([finding({ waiver: null })])]);
  expect(await statuses()).toEqual([{ fingerprint: "f1", first_scan: 1, last_scan: 2, status: "open" }]);
});

test("A finding whose rule did not run, or whose resource is unknown now, is not fixed", async () => {
  await judge([outcome([finding({ waiver: null })])]);
  await judge([]);
  await judge([outcome([], [{ resource: "spki:5e", reason: "denied" }])]);
  expect(await statuses()).toEqual([{ fingerprint: "f1", first_scan: 1, last_scan: 1, status: "open" }]);
});

test("The difference between two scans names findings and keys that are new, gone and still there", async () => {
  const scanWith = async (digits: readonly string[]): Promise<void> => {
    const scan = await inventory.beginScan(SCAN);
    await inventory.record(
      entry(
        scan,
        digits.map((digit) => seen(filePlace(`${digit}.key`), privateKey(digit))),
      ),
    );
    await inventory.recordEvaluation(
      scan,
      { at: AT, outcomes: [outcome(digits.map((digit) => finding({ fingerprint: digit, resource: digit })))] },
      () => new Date(AT),
    );
  };
  await scanWith(["aa", "bb"]);
  await scanWith(["bb", "cc"]);
  const { from, to, findings, keys } = await inventory.diff();
  const names = (changes: typeof findings): unknown =>
    [changes.new, changes.gone, changes.still].map((list) => list.map(({ fingerprint }) => fingerprint));
  const ids = (changes: typeof keys): unknown =>
    [changes.new, changes.gone, changes.still].map((list) => list.map(({ id }) => id.slice(5, 7)));
  expect({ from: from.id, to: to.id, findings: names(findings), keys: ids(keys) }).toEqual({
    from: 1,
    to: 2,
    findings: [["cc"], ["aa"], ["bb"]],
    keys: [["cc"], ["aa"], ["bb"]],
  });
});

test("When findings were first seen is told by fingerprint, those of the newest scan alone", async () => {
  await judge([outcome([finding({ fingerprint: "f0", resource: "gone" })])]);
  await judge([outcome([finding({ fingerprint: "f1", firstSeenAt: "2025-05-01T00:00:00Z" })])]);
  expect([...(await inventory.firstSeen())]).toEqual([["f1", "2025-05-01T00:00:00Z"]]);
});

test("One scan alone cannot be compared", async () => {
  await judge([]);
  await expect(inventory.diff()).rejects.toThrow("there are not two scans to compare");
});

const MANY = Array.from({ length: 20_001 }, (_, at) => {
  const number = String(at).padStart(5, "0");
  return finding({ fingerprint: `f${number}`, resource: `spki:${number}`, keyId: null, locationIds: [] });
});

test("An evaluation of tens of thousands of findings comes back as it was stored", async () => {
  const outcomes = [outcome(MANY, [{ resource: "spki:9f", reason: "its size is not known" }])];
  await judge(outcomes);
  expect((await inventory.evaluation()).outcomes).toEqual(outcomes);
});

test("One that is broken off is no evaluation, changes no finding, and is cleared away by the next", async () => {
  const scan = await inventory.beginScan(SCAN);
  // The last finding is about a resource that one of an earlier batch is about already, which the table refuses.
  const broken = [...MANY, finding({ fingerprint: "f1", resource: MANY[0]?.resource ?? "" })];
  const breaking = inventory.recordEvaluation(
    scan,
    { at: AT, outcomes: [outcome(broken)] },
    () => new Date("2026-01-01T00:01:00Z"),
  );
  await expect(breaking).rejects.toThrow("Duplicate key");
  const after = [(await inventory.evaluation()).outcomes, await statuses()];
  await judge([outcome([finding()])]);
  const rows = await inventory.query("select distinct scan_id from rule_results");
  expect([...after, rows]).toEqual([[], [], [{ scan_id: scan + 1 }]]);
});
