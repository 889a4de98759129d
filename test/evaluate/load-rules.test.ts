import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkRule, loadRules } from "#evaluate/evaluate";
import { openScratchInventory } from "#inventory/inventory";
import { AuditError } from "#support/audit-error";

const RULE = `title: Key is there
severity: low
why: Because.
fix: Remove it.
audience: engineer
controls: []
query: select key_id as resource, if(kind = 'asymmetric', 'flagged', 'ok') as status, kind as reason from keys
examples:
  - name: One of each
    given: { keys: [{ key_id: a, kind: asymmetric }, { key_id: b, kind: password }] }
    expect: { a: flagged, b: ok }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keycensus-rules-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function refusal(): Promise<string> {
  try {
    await loadRules([folder]);
    return "it loaded";
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return `${error.message.replaceAll(folder, "")} | ${error.hint}`;
  }
}

test("A rule is known by its file's name and its folder's phase; rules are sorted by id", async () => {
  write("storage/b.yaml", RULE);
  write("rotation/a.yaml", RULE);
  expect((await loadRules([folder])).map(({ id, phase }) => [id, phase])).toEqual([
    ["a", "rotation"],
    ["b", "storage"],
  ]);
});

test.each([
  [
    "a severity that is none",
    RULE.replace("severity: low", "severity: bad"),
    /^\/storage\/a.yaml:2: severity: .* \| allowed are: info, low, medium, high, critical$/,
  ],
  ["a field with a slip of the pen", RULE.replace("audience:", "audiense:"), /^\/storage\/a.yaml:\d+: audi/],
  ["a field too many", `${RULE}owner: me\n`, /^\/storage\/a.yaml:12: owner: there is no such field here/],
  ["a status that is none", RULE.replace("b: ok", "b: fine"), /^\/storage\/a.yaml:11: examples.0.expect.b/],
  ["YAML that is none", RULE.replace("controls: []", "controls: ["), /^\/storage\/a.yaml:\d+:\d+: /],
  ["no examples", RULE.slice(0, RULE.indexOf("examples:")), /^\/storage\/a.yaml:1: examples: /],
])("A rule with %s is refused with file and line", async (_, text, says) => {
  write("storage/a.yaml", text);
  expect(await refusal()).toMatch(says);
});

test("A rule outside of a phase is refused", async () => {
  write("misc/a.yaml", RULE);
  expect(await refusal()).toBe(
    "/misc/a.yaml: a rule lies in the folder of its phase | the phases are: generation, distribution, storage, access, rotation, recovery, destruction, inventory",
  );
});

test("Two rules of one name are refused", async () => {
  write("storage/a.yaml", RULE);
  write("rotation/a.yaml", RULE);
  expect(await refusal()).toMatch(/^\/storage\/a.yaml: there is a rule a already, in \/rotation\/a.yaml/);
});

test("A folder that is not there is refused", async () => {
  rmSync(folder, { recursive: true });
  expect(await refusal()).toMatch(/^the rules folder {2}?cannot be read/);
});

async function failures(text: string): Promise<string[]> {
  write("storage/a.yaml", text);
  const [rule] = await loadRules([folder]);
  return rule === undefined ? [] : checkRule(rule, () => openScratchInventory());
}

test("A rule whose examples hold has no failures", async () => {
  expect(await failures(RULE)).toEqual([]);
});

test.each([
  [
    "another status",
    RULE.replace("b: ok", "b: unknown"),
    ['no example expects "ok"', 'example "One of each": b is ok, not unknown (password)'],
  ],
  [
    "a resource nobody expected",
    RULE.replace("{ a: flagged, b: ok }", "{ a: flagged }"),
    ['no example expects "ok"', 'example "One of each": b is ok, but nothing was expected of it (password)'],
  ],
  [
    "a resource that is not examined",
    RULE.replace("b: ok }", "b: ok, c: ok }"),
    ['example "One of each": c was not examined'],
  ],
  [
    "another severity",
    RULE.replace("a: flagged", "a: { status: flagged, severity: high }"),
    ['example "One of each": a is of severity low, not high'],
  ],
  [
    "a column that is not there",
    RULE.replace("key_id: a,", "id: a,"),
    [expect.stringMatching(/^example "One of each": keys has no column id; it has: key_id, /)],
  ],
  [
    "a table that is not there",
    RULE.replace("given: { keys:", "given: { kyes:"),
    ['example "One of each": there is no table or view kyes'],
  ],
])("An example with %s is told", async (_, text, expected) => {
  expect(await failures(text)).toEqual(
    expected.map((failure) =>
      typeof failure === "string" ? `rule a: ${failure}` : expect.stringContaining("rule a: "),
    ),
  );
});

test("A rule that writes cannot be run", async () => {
  const writing = RULE.replace(
    /query: .*/,
    "query: delete from keys returning key_id as resource, 'ok' as status, 'x' as reason",
  );
  expect((await failures(writing)).join("\n")).toContain("the rule could not be run");
});

test("A rule that reads a file cannot be run", async () => {
  const reading = RULE.replace(
    /query: .*/,
    "query: select content as resource, 'ok' as status, 'x' as reason from read_text('/etc/hostname')",
  );
  expect((await failures(reading)).join("\n")).toContain("the rule could not be run");
});
