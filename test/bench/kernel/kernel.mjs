// Speed of the prefilter's twins on the text files of a tree, by CPU time: node test/bench/kernel/kernel.mjs <tree> [MB] [rounds]
import { readdirSync, readFileSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { typicalAnchors } from "./typical-anchors.mjs";

const MEGABYTE = 1024 * 1024;
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const [tree, megabytes = "200", rounds = "5"] = process.argv.slice(2);
if (tree === undefined) {
  console.error("usage: node test/bench/kernel/kernel.mjs <tree> [MB] [rounds]");
  process.exit(2);
}

const cache = join(root, ".cache/bench");
spawnSync(process.execPath, [join(root, ".build/build-kernel.mjs"), join(cache, "prefilter.wasm")], {
  stdio: "inherit",
});
await build({
  entryPoints: [join(root, "src/detect/prefilter/prefilter.ts")],
  outfile: join(cache, "prefilter.mjs"),
  bundle: true,
  format: "esm",
  platform: "node",
});
const { buildPrefilterTables, createPrefilter, loadPrefilterModule } = await import(
  pathToFileURL(join(cache, "prefilter.mjs")).href
);

const content = readTexts(tree, Number(megabytes) * MEGABYTE);
const before = process.cpuUsage();
const tables = buildPrefilterTables(typicalAnchors);
console.log(
  `${typicalAnchors.length} anchors, tables of ${tables.length} bytes built in ${cpuMilliseconds(before).toFixed(0)} ms; ${(content.length / MEGABYTE).toFixed(0)} MB of text`,
);
const twins = {
  wasm: createPrefilter(tables, { module: loadPrefilterModule(join(cache, "prefilter.wasm")) }),
  scalar: createPrefilter(tables, { twin: "scalar" }),
};
for (const [name, prefilter] of Object.entries(twins)) {
  prefilter.room(0, content.length).set(content);
  const figures = Array.from({ length: Number(rounds) }, () => measure(prefilter, content.length));
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
