// Speed of the prefilter's twins on the text files of a tree, by CPU time, and which anchors hit most:
// node test/bench/kernel/kernel.mjs <tree> [--megabytes 200] [--rounds 5] [--tables dist/src/prepared/prefilter.bin]
import { readdirSync, readFileSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { typicalAnchors } from "./typical-anchors.mjs";

const MEGABYTE = 1024 * 1024;
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: "string", default: "200" },
    rounds: { type: "string", default: "5" },
    tables: { type: "string" },
  },
});
const [tree] = positionals;
if (tree === undefined) {
  console.error("usage: node test/bench/kernel/kernel.mjs <tree> [--megabytes 200] [--rounds 5] [--tables FILE]");
  process.exit(2);
}

const cache = join(root, ".cache/bench");
spawnSync(process.execPath, [join(root, ".build/build-kernel.mjs"), join(cache, "prefilter.wasm")], {
  stdio: "inherit",
});
const room = join(root, "src/detect/prefilter");
await build({
  stdin: {
    contents: ["prefilter", "anchor-table", "tables"].map((name) => `export * from "./${name}.ts";`).join(""),
    resolveDir: room,
  },
  outfile: join(cache, "prefilter.mjs"),
  bundle: true,
  format: "esm",
  platform: "node",
});
const { buildPrefilterTables, createPrefilter, decodeAnchors, decodeTables, loadPrefilterModule } = await import(
  pathToFileURL(join(cache, "prefilter.mjs")).href
);

const anchors =
  values.tables === undefined ? typicalAnchors : decodeAnchors(decodeTables(readFileSync(values.tables)).records);
const content = readTexts(tree, Number(values.megabytes) * MEGABYTE);
const before = process.cpuUsage();
const tables = buildPrefilterTables(anchors);
console.log(
  `${anchors.length} anchors, tables of ${tables.length} bytes built in ${cpuMilliseconds(before).toFixed(0)} ms; ${(content.length / MEGABYTE).toFixed(0)} MB of text`,
);
const twins = {
  wasm: createPrefilter(tables, { module: loadPrefilterModule(join(cache, "prefilter.wasm")) }),
  scalar: createPrefilter(tables, { twin: "scalar" }),
};
for (const [name, prefilter] of Object.entries(twins)) {
  prefilter.room(0, content.length).set(content);
  const figures = Array.from({ length: Number(values.rounds) }, () => measure(prefilter, content.length));
  const best = Math.min(...figures.map(({ milliseconds }) => milliseconds));
  const median = figures.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)[
    Math.floor(figures.length / 2)
  ];
  const speed = (milliseconds) => `${((content.length / MEGABYTE / milliseconds) * 1000).toFixed(0)} MB/s`;
  const [{ hits }] = figures;
  console.log(
    `${name}: ${speed(median)} median, ${speed(best)} best of CPU time; ${hits} hits, ${((hits / content.length) * 1024).toFixed(3)} a KB`,
  );
}

const hitsOf = countByAnchor(twins.wasm, content.length);
const busiest = [...hitsOf.keys()].toSorted((a, b) => hitsOf[b] - hitsOf[a]).slice(0, 20);
for (const id of busiest)
  console.log(`${((hitsOf[id] / content.length) * 1024).toFixed(4)} a KB: ${JSON.stringify(anchors[id])}`);

function countByAnchor(prefilter, length) {
  const counts = new Uint32Array(anchors.length);
  for (let at = 0; at < length;) {
    const { count, next, hits } = prefilter.scan(at, length);
    for (let hit = 0; hit < count; hit++) counts[hits[2 * hit + 1]]++;
    at = next;
  }
  return counts;
}

function measure(prefilter, length) {
  const start = process.cpuUsage();
  let hits = 0;
  for (let at = 0; at < length;) {
    const { count, next } = prefilter.scan(at, length);
    hits += count;
    at = next;
  }
  return { hits, milliseconds: cpuMilliseconds(start) };
}

function cpuMilliseconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function readTexts(folder, most) {
  const parts = [];
  let bytes = 0;
  const walk = (from) => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const path = join(from, entry.name);
      if (bytes >= most) return;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && statSync(path).size < 4 * MEGABYTE) take(readFileSync(path));
    }
  };
  const take = (file) => {
    if (file.subarray(0, 8192).includes(0)) return;
    parts.push(file);
    bytes += file.length;
  };
  walk(folder);
  return Buffer.concat(parts);
}
