// How fast each pattern is on text made against it: node test/bench/hostile.mjs [megabytes] [pattern ...]
import { fileURLToPath } from "node:url";
import { loadBundled } from "./accuracy/bundle.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [megabytes = "64", ...named] = process.argv.slice(2);
const { measureHostile } = await loadBundled("../hostile.ts");
for (const { pattern, text, megabytesPerSecond } of await measureHostile(root, Number(megabytes) * 1e6, named))
  console.log(`${megabytesPerSecond.toFixed(1).padStart(8)} MB/s  ${pattern}: ${text}`);
