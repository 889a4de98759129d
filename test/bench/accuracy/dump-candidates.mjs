// Writes the product's generic candidates on CredData with their measures, for train-scorer.py:
//   node test/bench/accuracy/dump-candidates.mjs PATH-OF-CORPORA [--work FOLDER]
// They hold the values: the folder lies outside of the repository.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { loadBundled } from "./bundle.mjs";
import { corporaPath, layOutCredData, workFolder } from "./lay-out.mjs";

export async function dumpCandidates(corpora, work) {
  const { tree, index } = layOutCredData(corpora, work);
  const { readCandidates, featureNames } = await loadBundled("read-candidates.ts");
  const began = process.cpuUsage();
  const candidates = listFiles(tree).flatMap((file) =>
    // A file is known to the product by its path within the repository.
    readCandidates(readFileSync(join(tree, file)), file.slice(file.indexOf("/") + 1)).map((candidate) => ({
      file,
      ...candidate,
    })),
  );
  const seconds = process.cpuUsage(began).user / 1e6;
  const rows = [{ features: featureNames, index, tree }, ...candidates];
  writeFileSync(join(work, "candidates.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n") + "\n");
  return { candidates, seconds };
}

function listFiles(tree) {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(tree, join(entry.parentPath, entry.name)))
    .toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { candidates, seconds } = await dumpCandidates(corporaPath(), workFolder());
  console.log(`${candidates.length} candidates in ${seconds.toFixed(1)} s`);
}
