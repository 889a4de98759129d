import { expect, test } from "vitest";
import { evaluate, type Rule } from "#evaluate/evaluate";

const RULE: Rule = {
  id: "about-keys",
  phase: "rotation",
  title: "t",
  severity: "low",
  why: "w",
  fix: "f",
  audience: "a",
  about: "managed_keys",
  parameters: {},
  controls: [],
  query: "select from_the_rule",
  examples: [],
};

async function asked(rules: readonly Rule[], answer: (sql: string) => readonly Record<string, unknown>[]) {
  const questions: string[] = [];
  const outcomes = evaluate({
    rules,
    ask: async ({ sql }, keep) => {
      questions.push(sql.includes("from_the_rule") ? "rule" : sql);
      return answer(sql).map(keep);
    },
    at: new Date("2026-01-01T00:00:00Z"),
    parameters: {},
    waivers: [],
    firstSeen: new Map(),
  });
  const all = [];
  for await (const { counts } of outcomes) all.push(counts);
  return { questions, counts: all };
}

const NONE = { flagged: 0, ok: 0, "not-applicable": 0, unknown: 0 };

test("A rule about an empty table examines nothing, and its table is asked once for all rules about it", async () => {
  const { questions, counts } = await asked([RULE, { ...RULE, id: "another" }], () => []);
  expect({ questions, counts }).toEqual({
    questions: ["select 1 as one from managed_keys limit 1"],
    counts: [NONE, NONE],
  });
});

test("A rule about a table that holds something is asked", async () => {
  const { questions } = await asked([RULE], (sql) =>
    sql.includes("from_the_rule") ? [{ resource: "k", status: "ok", reason: "fine" }] : [{ one: 1 }],
  );
  expect(questions).toEqual(["select 1 as one from managed_keys limit 1", "rule"]);
});

test("A rule about a table that is not there is asked all the same, and tells of its trouble", async () => {
  const { counts } = await asked([RULE], () => {
    throw new Error("there is no such table");
  });
  expect(counts).toEqual([{ ...NONE, unknown: 1 }]);
});
