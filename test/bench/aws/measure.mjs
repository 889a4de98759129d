// keycensus and prowler 5.46.0 side by side, on moto and the same estate with planted faults: what each reports and misses, and what it costs.
//   node test/bench/aws/measure.mjs [--keys 50 --keys 1000 --keys 5000] [--runs 3] [--program FILE] [--out FOLDER]
// Installs moto and prowler at pinned versions into .cache/ on the first run. Prints the tables and leaves them in FOLDER with the figures as JSON.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../speed/measure.mjs";
import { keycensus, prowler } from "./contenders.mjs";
import { judge } from "./judge.mjs";
import { loadCounterparts } from "./load-counterparts.mjs";
import { measureAside } from "./measure-aside.mjs";
import { plant } from "./plant.mjs";
import { toTable } from "./table.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { values } = parseArgs({
  options: {
    keys: { type: "string", multiple: true, default: ["50", "1000", "5000"] },
    runs: { type: "string", default: "1" },
    program: { type: "string", default: join(root, "dist/src/cli/main.cjs") },
    out: { type: "string", default: join(root, ".cache/bench/aws") },
  },
});
const SMALLEST = Math.min(...values.keys.map(Number));

const { startMoto, preparePython } = await loadCounterparts();
const python = await preparePython("prowler-5.46.0", ["prowler==5.46.0"]);
const moto = await startMoto();
const folder = mkdtempSync(join(tmpdir(), "keycensus-bench-"));
const results = [];
try {
  for (const keys of values.keys.map(Number)) {
    await moto.reset();
    const estate = await plant(moto.url, keys);
    results.push(...(await compare(keys, estate)));
    keep(results);
  }
} finally {
  await moto.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(keep(results));

/** Runs the tools in turns on what stands in the counterpart. */
async function compare(keys, estate) {
  const contenders = [
    keycensus(values.program, folder),
    prowler(python, folder, ["kms"]),
    // What it says beyond keys does not depend on how many there are.
    ...(keys === SMALLEST ? [prowler(python, folder, ["kms", "iam", "cloudtrail"])] : []),
  ];
  const runs = new Map(contenders.map(({ name }) => [name, []]));
  const judgements = new Map();
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const contender of contenders) {
      contender.prepare();
      const figures = await measureAside([...environment(), ...contender.command]);
      console.error(keys, contender.name, JSON.stringify(figures));
      if (!contender.successes.includes(figures.code))
        throw new Error(`${contender.name} ended with exit code ${figures.code} at ${keys} keys`);
      runs.get(contender.name).push(figures);
      judgements.set(contender.name, judge(contender.tool, contender.read().findings, estate));
    }
  return contenders.map(({ name, tool }) => {
    const all = runs.get(name);
    const of = (figure) => median(all.map((each) => each[figure]));
    const cost = { cpu: of("cpu"), memory: of("memory"), wall: of("wall") };
    return { keys, name, tool, ...cost, runs: all, judgement: judgements.get(name) };
  });
}

/** Any access key is the counterpart's own account. */
function environment() {
  const variables = {
    AWS_ENDPOINT_URL: moto.url,
    AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
    XDG_STATE_HOME: join(folder, "state"),
  };
  return ["env", ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)];
}

function keep(rows) {
  const whole = { at: new Date().toISOString(), node: process.version, results: rows };
  const table = toTable(whole);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, "aws.json"), `${JSON.stringify(whole, null, 2)}\n`);
  writeFileSync(join(values.out, "aws.md"), table);
  return table;
}
