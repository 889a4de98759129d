import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { edgesOf, type Edge } from "./edges-of.js";
import type { Estate } from "./short-estate.js";
import { arnOf } from "./to-rows.js";

const FOLDER = new URL("../../../../fixtures/derive/access/aws/", import.meta.url).pathname;

/** Who asks for what on which key, what the answer is, and (where it hangs on something) on what. */
type Question = readonly [who: string, action: string, key: string, verdict: string, condition?: string];

interface Case {
  readonly title: string;
  readonly source: string;
  readonly estate: Estate;
  readonly ask: readonly Question[];
}

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
const cases = files
  .toSorted()
  .flatMap((name) => (parse(readFileSync(join(FOLDER, name), "utf8")) as Case[]).map((one) => ({ name, one }))); // fixtures of this test

const RANK = ["yes", "conditional", "unknown"] as const;

/** The best that an action comes to. Who: a short name, an ARN, "chain:NAME" for what he gets through other roles. */
function answer(edges: readonly Edge[], [who, action, key]: Question, estate: Estate): readonly [string, string?] {
  const isChain = who.startsWith("chain:");
  const principal = arnOf(estate, who.replace(/^chain:/, ""));
  const own = edges.filter(
    (edge) =>
      edge.resource === arnOf(estate, key) &&
      edge.principal === principal &&
      (edge.path === "role-chain") === isChain &&
      (action === "latent"
        ? edge.operations.includes("latent")
        : edge.actions.includes(/:/.test(action) ? action : `kms:${action}`)),
  );
  const best = RANK.find((certainty) => own.some((edge) => edge.certainty === certainty));
  if (best === undefined) return ["no"];
  const conditions = own.filter(({ certainty }) => certainty === best).map(({ condition }) => condition);
  return best === "yes" ? [best] : [best, [...new Set(conditions)].toSorted().join(" | ")];
}

describe.each(cases)("$name: $one.title", ({ one: { estate, ask, source } }) => {
  it("names what it follows", () => {
    expect(source.length).toBeGreaterThan(20);
  });

  it.each(ask.map((question) => ({ question, text: question.slice(0, 4).join(" ") })))(
    "$text",
    async ({ question }) => {
      const [verdict, condition] = answer(await edgesOf(estate), question, estate);
      const [, , , expected, words] = question;
      expect([verdict, words === undefined ? undefined : condition]).toEqual([expected, words]);
    },
  );
});

it("three hundred verdicts and more are recorded", () => {
  expect(cases.flatMap(({ one }) => one.ask).length).toBeGreaterThanOrEqual(300);
});
