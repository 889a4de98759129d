import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEstate } from "../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../helpers/aws-server/create-kms-key.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { CliRun } from "../../helpers/run-cli.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace } from "./run-aws.js";

const account = "111111111111";
const region = "eu-west-1";
const ids = {
  denied: "denied-0001",
  throttled: "throttled-0002",
  unsupported: "unsupported-0003",
  failed: "failed-0004",
};
const arnOf = (id: string): string => `arn:aws:kms:${region}:${account}:key/${id}`;
const keys = [...Object.values(ids), "whole-0005"].map((id) => createKmsKey({ account, region, id }));
const estate = createEstate([{ id: account, kms: { [region]: createKmsFixture(keys) } }]);

interface Seen {
  readonly reason: string;
  readonly fact: string;
  readonly message: string;
}

let server: AwsServer;
let place: AwsPlace;
let scan: CliRun;
let html: string;
let problems: readonly Seen[];
beforeAll(async () => {
  server = await startAwsServer({ estate });
  server.inject({ operation: "GetKeyPolicy", resource: ids.denied, behaviour: { kind: "access-denied" } });
  server.inject({ operation: "ListGrants", resource: ids.throttled, behaviour: { kind: "throttled" } });
  server.inject({ operation: "GetKeyLastUsage", resource: ids.unsupported, behaviour: { kind: "unsupported" } });
  const behaviour = { kind: "error", code: "KMSInternalException", status: 500, message: "no tags today" } as const;
  server.inject({ operation: "ListResourceTags", resource: ids.failed, behaviour });
  place = openAwsPlace(server.url);
  const [json, page] = ["report.json", "report.html"].map((name) => join(place.folder, name));
  scan = await place.scan([`aws://?regions=${region}`, "--fail-on", "none"]);
  const reports = ["-o", `json=${json}`, "-o", `html=${page}`];
  const { code, stderr } = await place.run(["report", "--inventory", place.inventory, ...reports]);
  if (code !== 0 && code !== 3) throw new Error(stderr);
  html = readFileSync(page ?? "", "utf8");
  const report = JSON.parse(readFileSync(json ?? "", "utf8")) as { collections: { problems: Seen[] }[] };
  problems = report.collections.flatMap((one) => one.problems);
});
afterAll(async () => {
  await server.stop();
  place.remove();
});

const EXPECTED = [
  ["denied", "key policy", ids.denied],
  ["error", "tags", ids.failed],
  ["throttled", "grants", ids.throttled],
  ["unsupported", "last use", ids.unsupported],
] as const;

describe("facts of keys that were denied, throttled, unsupported and failed", () => {
  it("are the problems of the inventory, and there is no other", async () => {
    const rows = await place.query("select reason, fact, message from problems order by reason");
    const found = rows.map(({ reason, fact, message }) => [reason, fact, nameIn(String(message))]);
    expect(found).toEqual(EXPECTED);
  });

  it("are in the JSON report", () => {
    const found = problems.map(({ reason, fact, message }) => [reason, fact, nameIn(message)]);
    expect(found.toSorted()).toEqual(EXPECTED);
  });

  it("are in the HTML report", () => {
    const missing = EXPECTED.filter(([, fact, id]) => !html.includes(fact) || !html.includes(id));
    expect(missing).toEqual([]);
  });

  it("are counted and named in the summary", () => {
    const missing = EXPECTED.filter(([, fact]) => !scan.stdout.includes(fact));
    expect([missing, scan.stdout.includes("could not be seen")]).toEqual([[], true]);
  });

  it("are each the status of that one fact of that one key", async () => {
    const rows = await place.query(
      `select resource, policy_status, grants_status, usage_status, tags_status from current_managed_keys order by resource`,
    );
    expect(rows).toEqual([
      status(ids.denied, "denied", "ok", "ok", "ok"),
      status(ids.failed, "ok", "ok", "ok", "error"),
      status(ids.throttled, "ok", "throttled", "ok", "ok"),
      status(ids.unsupported, "ok", "ok", "unsupported", "ok"),
      status("whole-0005", "ok", "ok", "ok", "ok"),
    ]);
  });

  it("make the exit code 3 where nothing is at the threshold", () => {
    expect(scan.code).toBe(3);
  });

  it("make the look partial", async () => {
    expect(await place.query("select outcome from collections")).toEqual([{ outcome: "partial" }]);
  });

  it("make the rules that need them say unknown, of that key alone", async () => {
    const rules = [
      "store-key-open-to-anybody",
      "unconditioned-grant",
      "unused-managed-key",
      "cross-environment-key-access",
    ];
    const unknown = await Promise.all(
      rules.map(async (rule) => {
        const verdicts = Object.entries(await place.verdicts(rule));
        return verdicts.filter(([, said]) => said === "unknown").map(([resource]) => nameIn(resource));
      }),
    );
    expect(unknown).toEqual([[ids.denied], [ids.throttled], [ids.unsupported], [ids.failed]]);
  });
});

/** The key that a text names. */
function nameIn(text: string): string {
  return Object.values(ids).find((id) => text.includes(id)) ?? text;
}

/** The row of a key with the status of four of its facts. */
function status(id: string, ...facts: readonly string[]): object {
  const [policy_status, grants_status, usage_status, tags_status] = facts;
  return { resource: arnOf(id), policy_status, grants_status, usage_status, tags_status };
}
