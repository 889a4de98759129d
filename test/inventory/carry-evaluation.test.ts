import { afterEach, beforeEach, expect, test } from "vitest";
import type { Evaluation } from "#model/finding";
import type { Observation } from "#model/observation";
import { openInventory, type Inventory } from "#inventory/inventory";
import { collection, entry, filePlace, FOLDER, privateKey, REPO, SCAN, seen, sighting } from "./samples.js";

const MORNING = "2026-05-01T08:00:00Z";
const NOON = { at: "2026-05-01T12:00:00Z", finishedAt: "2026-05-01T12:00:05Z" };
const CARD = { phase: "storage", severity: "high", why: "w", fix: "f", audience: "a", controls: ["nist:1"] } as const;
const KEY = seen(filePlace("a.key"), privateKey());
const OTHER = seen(filePlace("b.key"), privateKey("0b"));

let inventory: Inventory;
beforeEach(async () => {
  inventory = await openInventory(":memory:");
});
afterEach(() => inventory.close());

/** A rule's outcome with one finding, and one resource that it could not judge. */
function found(rule: string, isNew: boolean, resource = "r1"): Evaluation["outcomes"][number] {
  const about = {
    fingerprint: `${rule} ${resource}`,
    rule,
    severity: "high",
    resource,
    reason: "it lies there",
  } as const;
  return {
    rule: { id: rule, title: rule, ...CARD },
    counts: { flagged: 1, ok: 2, "not-applicable": 3, unknown: 1 },
    findings: [{ ...about, keyId: "k", locationIds: ["a", "b"], firstSeenAt: MORNING, isNew, waiver: null }],
    unknown: [{ resource: "other", reason: "nobody knows" }],
  };
}

const judged = (at: string, isNew: boolean): Evaluation => ({
  at,
  outcomes: [found("one-rule", isNew), found("other-rule", isNew)],
});

async function look(
  observations: readonly Observation[] = [KEY],
  { told = {}, ...changes }: { readonly told?: Partial<typeof SCAN> } & Parameters<typeof entry>[2] = {},
): Promise<number> {
  const number = await inventory.beginScan({ ...SCAN, ...told });
  await inventory.record(entry(number, observations, changes));
  return number;
}

/** A scan that was judged in the morning. */
async function morning(
  observations: readonly Observation[] = [KEY],
  evaluation = judged(MORNING, true),
): Promise<void> {
  await inventory.recordEvaluation(await look(observations), evaluation, () => new Date(MORNING));
}

test("Where nothing changed the evaluation before stands, and nothing in it is new", async () => {
  await morning();
  const scan = await look();
  expect(await inventory.carryEvaluation(scan, NOON)).toBe(true);
  expect(await inventory.evaluation(scan)).toEqual(judged(NOON.at, false));
});

test("A scan whose evaluation was carried has ended, and its findings were seen by it", async () => {
  await morning();
  const scan = await look();
  await inventory.carryEvaluation(scan, NOON);
  expect((await inventory.scan(scan)).finishedAt).toBe(NOON.finishedAt);
  expect(await inventory.query("select distinct last_scan, status from findings")).toEqual([
    { last_scan: scan, status: "open" },
  ]);
});

test("It is carried on from one that was carried itself", async () => {
  await morning();
  await inventory.carryEvaluation(await look(), NOON);
  const scan = await look();
  expect(await inventory.carryEvaluation(scan, NOON)).toBe(true);
  expect(await inventory.evaluation(scan)).toEqual(judged(NOON.at, false));
});

const moved = privateKey("5e", { span: { ...KEY.sighting.span, startLine: 3 } });
const SINCE_THEN: Readonly<Record<string, Parameters<typeof look>>> = {
  "a place was added": [[KEY, OTHER]],
  "a place is gone": [[]],
  "a place has another line": [[seen(filePlace("a.key"), moved)]],
  "a file has other rights": [[seen(filePlace("a.key", 0o644), privateKey())]],
  "other rules are in force": [[KEY], { told: { rulesDigest: "r2" } }],
  "other settings are in force": [[KEY], { told: { configDigest: "c2" } }],
  "another version looked": [[KEY], { told: { toolVersion: "1.0.1" } }],
  "another target was looked at": [[KEY], { collection: collection(REPO) }],
  "the look was narrowed": [[KEY], { collection: collection(FOLDER, { isNarrowed: true }) }],
  "something could not be seen": [
    [KEY],
    {
      collection: collection(FOLDER, {
        problems: [{ reason: "denied", scope: "locked", fact: "content", message: "permission denied" }],
      }),
    },
  ],
};

test.each(Object.entries(SINCE_THEN))("It does not stand where %s", async (_, changes) => {
  await morning();
  expect(await inventory.carryEvaluation(await look(...changes), NOON)).toBe(false);
});

test("It does not stand on another day, nor at an earlier moment", async () => {
  await morning();
  const scan = await look();
  expect(await inventory.carryEvaluation(scan, { ...NOON, at: "2026-05-02T00:00:00Z" })).toBe(false);
  expect(await inventory.carryEvaluation(scan, { ...NOON, at: "2026-05-01T07:59:59Z" })).toBe(false);
});

test.each([
  ["a certificate ran out", { certificate: { ...sighting().certificate, notAfter: "2026-05-01T10:00:00Z" } }],
  ["a certificate came into force", { certificate: { ...sighting().certificate, notBefore: "2026-05-01T10:00:00Z" } }],
  ["a key ran out", { key: { ...sighting().key, expiresAt: "2026-05-01T10:00:00Z" } }],
])("It does not stand where %s since", async (_, changes) => {
  const dated = [seen(filePlace("a.crt"), { ...sighting(), ...changes } as ReturnType<typeof sighting>)];
  await morning(dated);
  expect(await inventory.carryEvaluation(await look(dated), NOON)).toBe(false);
});

test("It does not stand after a scan that was broken off before it was judged", async () => {
  await morning();
  await look();
  expect(await inventory.carryEvaluation(await look(), NOON)).toBe(false);
});

test("It does not stand where a rule could not be run: today it may", async () => {
  await morning([KEY], { at: MORNING, outcomes: [{ ...found("one-rule", true), unknown: [failed("one-rule")] }] });
  expect(await inventory.carryEvaluation(await look(), NOON)).toBe(false);
});

function failed(rule: string): { readonly resource: string; readonly reason: string } {
  return { resource: `rule ${rule}`, reason: "the rule could not be run: out of memory" };
}

test("It does not stand in an inventory that knows accounts", async () => {
  const account = { collector: "aws", at: "aws://", label: "aws://" };
  await inventory.record(entry(await inventory.beginScan(SCAN), [], { collection: collection(account) }));
  await morning();
  expect(await inventory.carryEvaluation(await look(), NOON)).toBe(false);
});

test("What did not stand leaves the scan to be judged", async () => {
  await morning();
  const scan = await look([KEY, OTHER]);
  await inventory.carryEvaluation(scan, NOON);
  await inventory.recordEvaluation(scan, judged(NOON.at, false), () => new Date(NOON.finishedAt));
  expect(await inventory.evaluation(scan)).toEqual(judged(NOON.at, false));
});
