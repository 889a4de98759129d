// A sweep of thousands of keys on the fixture server: time beside the least that the paces allow, CPU, memory, and the requests a
// second by call beside what is declared; then the same killed halfway and resumed.
//   node test/bench/aws/sweep.mjs [--keys 10000] [--regions eu-west-1,us-east-1,us-west-2] [--program FILE]
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureAside } from "./measure-aside.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    keys: { type: "string", default: "10000" },
    regions: { type: "string", default: "eu-west-1,us-east-1,us-west-2" },
    program: { type: "string", default: join(here, "../../../dist/src/cli/main.cjs") },
  },
});
// What the collector declares, a fifth of the provider's quota: calls a second in each account and region.
const DECLARED = {
  "kms:DescribeKey": 400,
  "kms:GetKeyLastUsage": 20,
  "kms:GetKeyPolicy": 200,
  "kms:GetKeyRotationStatus": 200,
  "kms:GetPublicKey": 400,
  "kms:ListAliases": 100,
  "kms:ListGrants": 20,
  "kms:ListKeyRotations": 20,
  "kms:ListKeys": 100,
  "kms:ListResourceTags": 400,
  "tagging:GetResources": 3,
};

const folder = mkdtempSync(join(tmpdir(), "keycensus-sweep-"));
const server = fork(join(here, "fixture-server.mjs"), [values.keys, ...values.regions.split(",")]);
try {
  const [{ url }] = await once(server, "message");
  const whole = await measureAside(["env", ...environment(url), ...command("whole.duckdb")]);
  const told = await tell();
  console.log(describe(whole, told));
  console.log(await describeResumed(url, whole, told));
} finally {
  server.disconnect();
  rmSync(folder, { recursive: true, force: true });
}

function command(inventory) {
  const report = `json=${join(folder, "report.json")}`;
  const target = `aws://?regions=${values.regions}`;
  return [process.execPath, values.program, "scan", target, "--inventory", join(folder, inventory), "-q", "-o", report];
}

/** Any access key with an account's digits is that account's. */
function environment(url) {
  const variables = {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: "AKIA111111111111TEST",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
    XDG_STATE_HOME: join(folder, "state"),
  };
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}

async function tell() {
  server.send("tell");
  const [told] = await once(server, "message");
  return told;
}

function describe({ wall, cpu, memory, code }, { calls, rates }) {
  const kms = rates.filter(({ call }) => call in DECLARED);
  // Each region and call has a pace of its own, and all go on side by side: the slowest is the least time there is.
  const floor = kms
    .map(({ call, region, count }) => ({ call, region, count, seconds: count / DECLARED[call] }))
    .toSorted((a, b) => b.seconds - a.seconds)[0];
  const rows = Object.keys(DECLARED).flatMap((call) => {
    const all = kms.filter((rate) => rate.call === call);
    const most = (figure) => Math.max(...all.map((rate) => rate[figure])).toFixed(1);
    return all.length === 0
      ? []
      : [`| ${call} | ${sum(all)} | ${DECLARED[call]} | ${most("meanPerSecond")} | ${most("peakPerSecond")} |`];
  });
  return [
    `${values.keys} keys in ${values.regions}: exit code ${code}, ${calls} requests`,
    `${wall.toFixed(1)} s; the least is ${floor.count} ${floor.call} in ${floor.region} at ${DECLARED[floor.call]} a second: ${floor.seconds.toFixed(1)} s`,
    `${cpu.toFixed(1)} s of CPU, ${memory.toFixed(0)} MB at the most`,
    "",
    "| call | requests | declared a second | mean, highest region | peak within a second |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function sum(rates) {
  return rates.reduce((total, { count }) => total + count, 0);
}

/** Kills a sweep after half the time of the whole one, runs it again, and compares what both asked with what the whole one did. */
async function describeResumed(url, whole, told) {
  const [program, ...args] = command("broken.duckdb");
  const variables = Object.fromEntries(environment(url).map((line) => line.split(/=(.*)/s).slice(0, 2)));
  const child = spawn(program, args, { env: { ...process.env, ...variables }, stdio: "ignore" });
  await wait(whole.wall * 500);
  child.kill("SIGKILL");
  await once(child, "exit");
  const before = await tell();
  const resumed = await measureAside(["env", ...environment(url), ...command("broken.duckdb")]);
  const after = await tell();
  return [
    `killed after ${(whole.wall / 2).toFixed(1)} s and ${before.calls} requests; resumed: exit code ${resumed.code}, ${after.calls} requests, ${resumed.wall.toFixed(1)} s`,
    `asked twice: ${before.calls + after.calls - told.calls} of ${told.calls} requests`,
  ].join("\n");
}
