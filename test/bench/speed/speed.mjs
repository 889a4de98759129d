// Times whole scans beside the peers, interleaved, and prints medians and ratios.
//   node test/bench/speed/speed.mjs --tree DIR --history REPOSITORY [--history ...] [--runs 5] [--without NAME] [--json FILE]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure, median } from "./measure.mjs";
import { findPeers } from "./peers.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { values } = parseArgs({
  options: {
    tree: { type: "string", multiple: true, default: [] },
    history: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "5" },
    without: { type: "string", multiple: true, default: [] },
    peers: { type: "string", default: join(root, ".cache", "peers") },
    json: { type: "string" },
  },
});
if (values.tree.length + values.history.length === 0) {
  console.error("nothing to time: name a folder of text with --tree, a git repository with --history");
  process.exit(2);
}

const lines = readFileSync(join(root, "dist/src/prepared/patterns.jsonl"), "utf8").trimEnd().split("\n");
const patterns = lines.map((line) => JSON.parse(line));
const keywords = [...new Set(patterns.flatMap(({ anchors }) => anchors.map(({ text }) => text)))].toSorted();
const { peers, missing } = findPeers(values.peers, keywords);
for (const peer of missing) console.log(`not timed: ${peer}`);

const state = mkdtempSync(join(tmpdir(), "keycensus-bench-"));
const cli = (target, ...more) => {
  rmSync(join(state, "i.duckdb"), { force: true });
  return [
    process.execPath,
    join(root, "dist/src/cli/main.cjs"),
    "scan",
    target,
    "--quiet",
    "--fail-on",
    "none",
    "--inventory",
    join(state, "i.duckdb"),
    ...more,
  ];
};
const keycensus = {
  name: "keycensus",
  successes: [0, 3],
  isScanner: true,
  tree: (tree) => cli(tree, "--no-history"),
  history: (repository) => cli(repository),
};
const contenders = [keycensus, ...peers].filter(({ name }) => !values.without.some((word) => name.includes(word)));

const results = [];
const jobs = [
  ...values.tree.map((at) => ["tree", resolve(at)]),
  ...values.history.map((at) => ["history", resolve(at)]),
];
for (const [kind, at] of jobs) {
  const able = contenders.filter((contender) => contender[kind] !== null);
  const runs = new Map(able.map(({ name }) => [name, []]));
  const turns = Array.from({ length: Number(values.runs) + 1 }, (_, run) =>
    able.map((contender) => ({ run, contender })),
  ).flat();
  for (const { run, contender } of turns) {
    const figures = measure(contender[kind](at));
    // A tool that could not run is the fastest of all: such a figure must not get into a table.
    if (!contender.successes.includes(figures.code))
      throw new Error(`${contender.name} ended with exit code ${figures.code} on ${at}`);
    // The first turn warms the page cache and is not counted.
    if (run > 0) runs.get(contender.name).push(figures);
  }
  const rows = able.map(({ name }) => {
    const all = runs.get(name);
    const of = (figure) => median(all.map((each) => each[figure]));
    return { kind, at, name, wall: of("wall"), cpu: of("cpu"), memory: of("memory"), code: all[0].code, runs: all };
  });
  const own = rows.find(({ name }) => name === "keycensus");
  console.log(`\n${kind} ${at} (medians of ${values.runs} interleaved runs)`);
  for (const row of rows) {
    const ratio =
      own === undefined || own === row
        ? ""
        : `  ${(row.wall / own.wall).toFixed(2)}x our wall, ${(row.cpu / own.cpu).toFixed(2)}x our CPU`;
    console.log(
      `  ${row.name.padEnd(24)} ${row.wall.toFixed(2)} s wall  ${row.cpu.toFixed(2)} s CPU  ${row.memory.toFixed(0)} MB  exit ${row.code}${ratio}`,
    );
  }
  results.push(...rows);
}
rmSync(state, { recursive: true, force: true });
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify({ at: new Date().toISOString(), node: process.version, results }, null, 2));
