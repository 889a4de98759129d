// Lays the labelled corpora out as trees that a scanner can scan, once for each bench run's folder.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** The path of the corpora from the command line or KEYCENSUS_CORPORA; says so and ends where it is missing. */
export function corporaPath() {
  const path = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? process.env["KEYCENSUS_CORPORA"];
  if (path === undefined || !existsSync(join(path, "creddata-dev.jsonl.gz"))) {
    console.error(
      "Give the path of the labelled corpora (the folder with creddata-dev.jsonl.gz), or set KEYCENSUS_CORPORA: nothing measured.",
    );
    process.exit(2);
  }
  return path;
}

/** Runs a Python program and returns what it printed; ends the bench where it fails. */
export function python(...args) {
  const { status, stdout, stderr } = spawnSync(process.env["PYTHON"] ?? "python3", args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    console.error(stderr);
    process.exit(2);
  }
  return stdout;
}

/** The folder the bench works in; kept between runs, so that trees are laid out once. */
export function workFolder() {
  const at = process.argv.indexOf("--work");
  const folder = at > 0 ? process.argv[at + 1] : join(process.env["TMPDIR"] ?? "/tmp", "keycensus-accuracy");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** CredData's rows as a tree and its index. */
export function layOutCredData(corpora, work) {
  const tree = join(work, "creddata");
  const index = join(work, "creddata.index.jsonl");
  if (!existsSync(index)) python(join(corpora, "materialise.py"), join(corpora, "creddata-dev.jsonl.gz"), tree, index);
  return { tree, index };
}

/** The scanners' own test items as a tree; the index lies in it. */
export function layOutSelfTests(corpora, work) {
  const tree = join(work, "self");
  const index = join(tree, "self.index.jsonl");
  if (!existsSync(index)) python(join(corpora, "materialise_selftests.py"), corpora, tree);
  return { tree, index };
}
