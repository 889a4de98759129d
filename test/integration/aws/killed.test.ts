import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { services } from "../../../src/collect/collectors/aws/services/services.js";
import { getResources } from "../../../src/collect/collectors/aws/services/tags/get-resources.js";
import { generateEstate } from "../../helpers/aws-server/generate-estate.js";
import type { CallRate } from "../../helpers/aws-server/request-log.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { runCli } from "../../helpers/run-cli.js";
import type { CliRun } from "../../helpers/run-cli.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace } from "./run-aws.js";

type Counts = Readonly<Record<string, number>>;

const regions = ["eu-west-1", "us-east-1", "us-west-2"];
const estate = generateEstate({ seed: "killed", keys: 300, regions, accounts: ["111111111111"] });
const target = `aws://?regions=${regions.join(",")}`;

let server: AwsServer;
let whole: AwsPlace;
let broken: AwsPlace;
let rates: readonly CallRate[];
let asked: Counts;
let kept: Counts;
let killed: CliRun;
let resumed: CliRun;
let askedAgain: Counts;
beforeAll(async () => {
  server = await startAwsServer({ estate });
  whole = openAwsPlace(server.url);
  broken = openAwsPlace(server.url);
  await whole.scan([target, "--fail-on", "none", "-q"]);
  rates = server.log.rates();
  asked = server.log.counts();
  const calls = server.log.calls.length;
  server.log.clear();
  killed = await scanUntil(broken, () => server.log.calls.length >= calls / 2);
  kept = keptIn(broken);
  server.log.clear();
  resumed = await broken.scan([target, "--fail-on", "none"]);
  askedAgain = server.log.counts();
}, 300_000);
afterAll(async () => {
  await server.stop();
  whole.remove();
  broken.remove();
});

/** Scans until something is so, and then kills the program so that it can clear up nothing. */
function scanUntil({ folder, env, inventory }: AwsPlace, isSo: () => boolean): Promise<CliRun> {
  return runCli(["scan", "--inventory", inventory, target, "-q"], {
    cwd: folder,
    env,
    started: async (child) => {
      while (!isSo() && child.exitCode === null) await wait(5);
      child.kill("SIGKILL");
    },
  });
}

/** How many answers to each call the journal holds: lines that begin with the call and a hash of what was asked. */
function keptIn({ inventory }: AwsPlace): Counts {
  const journal = `${inventory}.sweep`;
  const files = readdirSync(journal, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonl"));
  const counts: Record<string, number> = {};
  for (const file of files) {
    const service = /-([a-z0-9]+)\.jsonl$/.exec(file)?.[1] ?? "";
    const lines = readFileSync(join(journal, file), "utf8").split("\n").slice(0, -1);
    for (const line of lines) {
      const call = `${service}:${line.slice(0, line.indexOf("-"))}`;
      counts[call] = (counts[call] ?? 0) + 1;
    }
  }
  return counts;
}

/** Rows of a table without what names the scan, as one text. */
async function rowsOf(place: AwsPlace, table: string): Promise<string> {
  return JSON.stringify(await place.query(`select columns(c -> not c like '%scan%') from ${table} order by all`));
}

const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);
const isOfKms = ([call]: readonly [string, number]): boolean => call.startsWith("kms:");

describe("a sweep of three regions", () => {
  it("asks each call no oftener than is declared for an account and region", () => {
    const declared = new Map(
      services.flatMap(({ name, calls }) =>
        calls.map((call) => [
          call === getResources ? "tagging:GetResources" : `${name}:${call.operation}`,
          call.perSecond,
        ]),
      ),
    );
    // The first may have been taken in late, which makes the others look nearer to it than they were asked.
    const tooFast = rates.filter(({ call, meanPerSecond }) => meanPerSecond > 1.1 * (declared.get(call) ?? Infinity));
    expect(tooFast).toEqual([]);
  });
});

describe("a sweep that was killed halfway", () => {
  it("was killed while it was under way", () => {
    expect([killed.signal, killed.code]).toEqual(["SIGKILL", null]);
  });

  it("has kept most of what it had asked until then", () => {
    expect(sum(kept)).toBeGreaterThan(sum(asked) / 3);
  });

  it("asks, when it is run again, for exactly what was not kept", () => {
    const rest = Object.entries(asked).map(([call, count]) => [call, count - (kept[call] ?? 0)] as const);
    const left = Object.entries(askedAgain);
    expect(left.filter(isOfKms)).toEqual(rest.filter(isOfKms).filter(([, count]) => count > 0));
  });

  it("says that it was resumed", async () => {
    expect(await broken.query("select scope from collections")).toEqual([
      { scope: `account 111111111111, regions ${regions.join(", ")}; resumed` },
    ]);
  });

  it("ends as one that nobody killed", () => {
    expect([resumed.code, resumed.signal]).toEqual([0, null]);
  });

  it.each([
    "managed_keys",
    "managed_key_versions",
    "key_grants",
    "keys",
    "cloud_principals",
    "data_stores",
    "problems",
  ])("has the same %s as one that nobody killed", async (table) => {
    expect(await rowsOf(broken, table)).toBe(await rowsOf(whole, table));
  });

  it("leaves no journal behind", () => {
    expect(readdirSync(broken.folder).filter((name) => name.endsWith(".sweep"))).toEqual([]);
  });
});
