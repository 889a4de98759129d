// The generic candidates of CredData, each decided by a scorer that never saw its repository.
import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dumpCandidates } from "./dump-candidates.mjs";
import { python } from "./lay-out.mjs";

const trainer = join(dirname(fileURLToPath(import.meta.url)), "train-scorer.py");

/** What of the candidates counts as a secret, how each was scored, and the fold of each repository; null without lightgbm. */
export async function crossValidate({ corpora, work, threshold }) {
  const probe = spawnSync(process.env["PYTHON"] ?? "python3", ["-c", "import lightgbm"]);
  if (probe.status !== 0) {
    console.error("No lightgbm for PYTHON: not cross-validated (see train-scorer.py).");
    return null;
  }
  const { candidates } = await dumpCandidates(corpora, work);
  python(trainer, work);
  const scores = new Map(readLines(join(work, "scores.jsonl")).map((row) => [keyOf(row), row.score]));
  const isScored = (candidate) => candidate.refused === null && (scores.get(keyOf(candidate)) ?? 0) >= threshold;
  return {
    findings: candidates.filter((candidate) => candidate.refused === null && (candidate.chosen || isScored(candidate))),
    foldOf: JSON.parse(readFileSync(join(work, "folds.json"), "utf8")),
    decided: { candidatesOn: indexCandidates(candidates), isGeneric, isScored },
  };
}

/** Whether a finding's rule is one of those that the scorer decides about. */
export function isGeneric(rule) {
  return /^generic-|^(?:command-line-password|sql-password|authorization-header|password-hash)$/.test(rule);
}

/** The values of a file that holds one JSON text a line. */
export function readLines(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text));
}

function keyOf({ file, start, end }) {
  return `${file} ${start} ${end}`;
}

// Those whose lines meet a labelled row's.
function indexCandidates(candidates) {
  const byFile = new Map();
  for (const candidate of candidates) byFile.set(candidate.file, [...(byFile.get(candidate.file) ?? []), candidate]);
  return ({ file, start, end }) =>
    (byFile.get(file) ?? []).filter(({ startLine, endLine }) => startLine <= end && endLine >= start);
}
