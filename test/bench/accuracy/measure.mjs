// How well the product finds secrets in labelled corpora that nobody of the project wrote:
//   node test/bench/accuracy/measure.mjs PATH-OF-CORPORA [--work FOLDER]
// With lightgbm in reach of PYTHON (see train-scorer.py) also cross-validated by repository: the figure that counts, as the
// scorer of generic secrets was trained on the same rows. Prints tables; the whole result goes to FOLDER/accuracy.json.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { classesBetween, scoreFolds, withEveryUuid } from "./between.mjs";
import { loadBundled } from "./bundle.mjs";
import { crossValidate, isGeneric, readLines } from "./cross-validate.mjs";
import { corporaPath, layOutCredData, layOutSelfTests, python, workFolder } from "./lay-out.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const corpora = corporaPath();
const work = workFolder();
const { scanTree } = await loadBundled("scan-tree.ts");
const { THRESHOLD } = await loadBundled("../../../src/detect/generic/threshold.ts");
const patterns = join(here, "../../../rules/patterns");

const result = { creddata: await creddata(), ...(await selfTests()) };
writeFileSync(join(work, "accuracy.json"), JSON.stringify(result, null, 1) + "\n");
print(result);

async function creddata() {
  const { tree, index } = layOutCredData(corpora, work);
  const product = await scanTree(tree, patterns, (file) => file.slice(file.indexOf("/") + 1));
  const trained = score("as shipped", product, { tree, index });
  const validated = await crossValidate({ corpora, work, threshold: THRESHOLD });
  if (validated === null) return { "as shipped": trained };
  const specific = product.filter(({ rule }) => !isGeneric(rule));
  const all = score("cross-validated", [...specific, ...validated.findings], { tree, index });
  return { "as shipped": trained, "cross-validated": { ...all, ...lookInto(readLines(index), validated) } };
}

function lookInto(rows, { foldOf, decided }) {
  const misses = readLines(join(work, "cross-validated.misses"));
  return {
    folds: scoreFolds(rows, misses, foldOf),
    between: classesBetween(misses, decided),
    withEveryUuid: withEveryUuid(rows, misses),
  };
}

function score(name, findings, { tree, index }) {
  const rows = readLines(index);
  return {
    ...scoreRows(name, findings, { tree, rows }),
    withoutUuid: scoreRows(`${name}, without UUIDs`, findings, {
      tree,
      rows: rows.filter(({ category }) => !category.split(":").includes("UUID")),
    }),
  };
}

function scoreRows(name, findings, { tree, rows }) {
  const files = Object.fromEntries(
    ["findings", "index", "result", "misses"].map((part) => [part, join(work, `${name.replace(/\W+/g, "-")}.${part}`)]),
  );
  writeFileSync(files.findings, findings.map((row) => JSON.stringify(row)).join("\n") + "\n");
  writeFileSync(files.index, rows.map((row) => JSON.stringify(row)).join("\n") + "\n");
  python(
    join(corpora, "score.py"),
    files.findings,
    files.index,
    tree,
    "--name",
    name,
    "--out",
    files.result,
    "--misses",
    files.misses,
  );
  return JSON.parse(readFileSync(files.result, "utf8"));
}

async function selfTests() {
  const { tree, index } = layOutSelfTests(corpora, work);
  const findings = await scanTree(tree, patterns, (file) =>
    file
      .split("/")
      .slice(file.startsWith("leaky_repo/") ? 1 : 2)
      .join("/"),
  );
  const found = new Map();
  for (const { file, rule } of findings) found.set(file, [...(found.get(file) ?? []), rule]);
  const rows = readLines(index).filter(({ corpus }) => ["gitleaks", "noseyparker", "secretlint"].includes(corpus));
  const selfTest = Object.fromEntries(
    ["gitleaks", "noseyparker", "secretlint"].map((corpus) => {
      const positives = rows.filter((row) => row.corpus === corpus && row.expect);
      const negatives = rows.filter((row) => row.corpus === corpus && !row.expect);
      const [hit, flagged] = [positives, negatives].map((list) => list.filter(({ file }) => found.has(file)).length);
      return [corpus, { positives: positives.length, found: hit, negatives: negatives.length, flagged }];
    }),
  );
  const risky = readLines(index).filter(({ corpus, risk }) => corpus === "leaky_repo" && risk > 0);
  const missed = risky.filter(({ file }) => !found.has(file)).map(({ file }) => file.replace("leaky_repo/", ""));
  return { selfTest, leakyRepo: { risky: risky.length, found: risky.length - missed.length, missed } };
}

function print({ creddata: scored, selfTest, leakyRepo }) {
  for (const [name, all] of Object.entries(scored)) {
    printScore(name, all);
    printScore(`${name}, without UUIDs`, all.withoutUuid);
  }
  if (scored["cross-validated"] !== undefined) printBetween(scored["cross-validated"]);
  console.log("\ncategory (cross-validated where it was)          T  found  strict | F and X  found");
  const { category } = scored["cross-validated"] ?? scored["as shipped"];
  for (const [name, { T, T_found, T_strict, FX, FX_found }] of Object.entries(category)) {
    if (T + FX < 10) continue;
    const cells = [T, T_found, T_strict].map((n) => String(n).padStart(6)).join("");
    console.log(`${name.slice(0, 44).padEnd(44)} ${cells} | ${String(FX).padStart(6)} ${String(FX_found).padStart(6)}`);
  }
  console.log();
  for (const [corpus, { positives, found, negatives, flagged }] of Object.entries(selfTest)) {
    console.log(
      `${corpus}: ${found} of ${positives} positives found; ${flagged} of ${negatives} negatives hold something`,
    );
  }
  const { risky, found, missed } = leakyRepo;
  console.log(`leaky-repo: ${found} of ${risky} risky files found; missed: ${missed.join(", ")}`);
}

function printBetween({ folds, between, withEveryUuid: { P, R, F1 } }) {
  const spread = folds.map((fold) => fold.F1.toFixed(3)).join(" ");
  console.log(`F1 of the folds, each the repositories that its scorer never saw: ${spread}`);
  console.log(`if every row of UUIDs were told: P ${P.toFixed(3)} R ${R.toFixed(3)} F1 ${F1.toFixed(3)}`);
  console.log("\nrows  in repositories  what stands between");
  for (const { name, rows, repositories } of between) {
    console.log(`${String(rows).padStart(4)}  ${String(repositories).padStart(15)}  ${name}`);
  }
}

function printScore(name, { any, strict, any_noX: noX }) {
  const numbers = `P ${any.P.toFixed(3)} R ${any.R.toFixed(3)} F1 ${any.F1.toFixed(3)}`;
  console.log(`${name.padEnd(34)} ${numbers} | strict F1 ${strict.F1.toFixed(3)} | without X F1 ${noX.F1.toFixed(3)}`);
}
