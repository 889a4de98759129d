// Writes the product's generic candidates on CredData with their measures, for train-scorer.py:
//   node test/bench/accuracy/dump-candidates.mjs PATH-OF-CORPORA [--work FOLDER]
// They hold the values: the folder lies outside of the repository.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { loadBundled } from "./bundle.mjs";
import { corporaPath, layOutCredData, workFolder } from "./lay-out.mjs";

const work = workFolder();
const { tree, index } = layOutCredData(corporaPath(), work);
const { readCandidates, featureNames } = await loadBundled("read-candidates.ts");
const rows = [JSON.stringify({ features: featureNames, index, tree })];
let bytes = 0;
let count = 0;
const began = process.cpuUsage();
for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const file = relative(tree, path);
  const content = readFileSync(path);
  bytes += content.length;
  for (const candidate of readCandidates(content, file.slice(file.indexOf("/") + 1))) {
    rows.push(JSON.stringify({ file, ...candidate }));
    count++;
  }
}
writeFileSync(join(work, "candidates.jsonl"), rows.join("\n") + "\n");
const seconds = process.cpuUsage(began).user / 1e6;
console.log(JSON.stringify({ candidates: count, bytes, seconds, out: join(work, "candidates.jsonl") }));
