import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locateWaivers } from "../../src/evaluate/locate-waivers.js";
import type { WaivedPlace } from "../../src/evaluate/waivers.js";
import { openScratchInventory, type Row } from "#inventory/inventory";
import { AuditError } from "#support/audit-error";

const ACCEPTED = { reason: "in .gitleaksignore", approver: "Ann", until: "2026-06-30" };
const COMMIT = "a".repeat(40);

type Scratch = Awaited<ReturnType<typeof openScratchInventory>>;
let scratch: Scratch;

const location = (location_id: string, more: Row): Row => ({
  location_id,
  key_id: "k1",
  target: "shop",
  path: "app.env",
  start_line: 3,
  pattern: "acme-token",
  form: "plaintext",
  ...more,
});

beforeAll(async () => {
  scratch = await openScratchInventory({ schemaFolder: "src/inventory" });
  await scratch.load({
    current_locations: [
      location("tree", {}),
      location("added", { first_commit: COMMIT.toUpperCase(), start_line: 2 }),
      location("later", { first_commit: "b".repeat(40), start_line: 9 }),
      location("other key", { key_id: "k2", start_line: 4 }),
      location("other path", { path: "copy.env" }),
      location("own rule", { key_id: "k3", path: "own.env", pattern: "gitleaks:acme" }),
      location("public", { key_id: "k4", path: "own.env", form: "public" }),
    ],
  });
});
afterAll(async () => {
  await scratch.close();
});

async function located(place: Partial<WaivedPlace>, target?: string): Promise<string[]> {
  const places = [{ path: "app.env", line: 3, commit: null, rule: null, ...place }];
  const [waiver] = await locateWaivers([{ ...ACCEPTED, places, target }], scratch.ask);
  return [...(waiver?.locations ?? [])].toSorted();
}

describe("a place stands for", () => {
  it.each<[string, Partial<WaivedPlace>, string[]]>([
    ["the secret at its line, wherever in this file it lay", {}, ["added", "later", "tree"]],
    ["the secret that a commit brought", { line: 2, commit: COMMIT }, ["added", "later", "tree"]],
    ["nothing where another commit brought it", { line: 9, commit: COMMIT }, []],
    ["nothing where the line is another", { line: 5 }, []],
    ["one secret and not the one in the next line", { line: 4 }, ["other key"]],
    ["what a rule of the user's own found", { path: "own.env", rule: "acme" }, ["own rule"]],
    ["not what another of these found", { path: "own.env", rule: "other" }, []],
    ["what a built-in pattern found, whatever gitleaks calls it", { path: "copy.env", rule: "x" }, ["other path"]],
  ])("%s", async (_, place, expected) => {
    expect(await located(place)).toEqual(expected);
  });

  it("nothing in another target", async () => {
    expect(await located({}, "billing")).toEqual([]);
  });
});

it("A waiver without places stands for no locations.", async () => {
  const waiver = { ...ACCEPTED, fingerprint: "f" };
  expect(await locateWaivers([waiver], scratch.ask)).toEqual([{ ...waiver, locations: null }]);
});

it("Where there are several targets, a waiver of places must name one.", async () => {
  const places = [{ path: "app.env", line: 3, commit: null, rule: null }];
  const error: unknown = await locateWaivers([{ ...ACCEPTED, places }], async (_, keep) =>
    [{ target: "billing" }, { target: "shop" }].map(keep),
  ).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AuditError);
  expect(error).toMatchObject({
    message: 'the waiver "in .gitleaksignore" does not say in which target its places lie',
    hint: "name one: target: billing, or shop",
  });
});
