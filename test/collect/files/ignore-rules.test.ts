import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { RuleSet } from "#collect/collectors/files/ignore/rule-set";
import { git } from "../../helpers/git.js";
import { plantFiles } from "../../helpers/plant-files.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

const says = (rules: string, path: string, isFolder = false): string | null =>
  new RuleSet(rules).ask({ path, name: path.slice(path.lastIndexOf("/") + 1), isFolder }, 0);

describe("the rules of an ignore file", () => {
  it("say nothing about what they do not name", () => {
    expect(says("*.log\nbuild/\n", "src/main.ts")).toBeNull();
  });

  it("let the last one decide", () => {
    expect([says("*.log\n!a.log\n", "a.log"), says("!a.log\n*.log\n", "a.log")]).toEqual(["in", "out"]);
  });

  it("are anchored by a slash that is not the last character", () => {
    expect([says("/a", "b/a"), says("b/a", "c/b/a"), says("a/", "b/a", true)]).toEqual([null, null, "out"]);
  });

  it("know comments, quoted spaces and carriage returns", () => {
    expect(["#a", "b ", "c", "d"].map((name) => says("#a\nb\\ \nc  \nd\r\n", name))).toEqual([
      null,
      "out",
      "out",
      "out",
    ]);
  });

  it("speak of paths below their own folder", () => {
    const asked = { path: "deep/er/a/b", name: "b", isFolder: false };
    expect([new RuleSet("/a/b").ask(asked, 8), new RuleSet("/a/b").ask(asked, 0)]).toEqual(["out", null]);
  });

  it("are quick for a pattern full of wildcards", () => {
    const pattern = `${"*a".repeat(100)}b\n${"**/a*/".repeat(100)}b\n`;
    expect(says(pattern, `${"a".repeat(200)}/${"a/".repeat(1000)}c`)).toBeNull();
  });

  it("say what git says, whatever the patterns", { timeout: 60_000 }, () => {
    const repository = plantedRepository();
    const paths = pathsBelow(repository, "");
    assert(
      property(array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.join("\n");
        writeFileSync(join(repository, ".gitignore"), text);
        expect(leftOutByUs(text, paths)).toEqual(leftOutByGit(repository, [...paths.keys()]));
      }),
      { numRuns: 150 },
    );
  });
});

const NAMES = [
  "a",
  "ab",
  "a.log",
  "b.tar.gz",
  "x y",
  "a b ",
  "é",
  "éa",
  "#a",
  "!b",
  "[a]",
  "a*b",
  "d",
  "foo",
  "A",
  "z~",
];
const PIECES = [
  "a",
  "b",
  "d",
  "o",
  "é",
  "A",
  ".",
  ".log",
  "~",
  " ",
  "\\ ",
  "!",
  "#",
  "*",
  "**",
  "***",
  "?",
  "/",
  "**/",
];
const BRACKETS = ["[ab]", "[!a]", "[^b]", "[a-c]", "[]a]", "[a", "[[:alpha:]]", "[[:foo:]]", "[c-a]", "[\\]a]", "[a-]"];
const QUOTED = ["\\a", "\\*", "\\"];
const line = array(constantFrom(...PIECES, "*", "/", ...BRACKETS, ...QUOTED, ...NAMES), {
  minLength: 1,
  maxLength: 6,
}).chain((pieces) => constantFrom("", "!", "/").map((lead) => lead + pieces.join("")));

function plantedRepository(): string {
  const repository = temporaryFolder();
  git(repository, ["init", "--quiet"]);
  for (const [at, name] of NAMES.entries()) {
    const other = NAMES[(at * 7 + 3) % NAMES.length] ?? "";
    mkdirSync(join(repository, name, other), { recursive: true });
    const third = NAMES[(at * 5 + 1) % NAMES.length] ?? "";
    plantFiles(repository, { [`d1/${name}`]: "", [`foo/d/${name}`]: "", [`${name}/${other}/${third}`]: "" });
  }
  return repository;
}

/** Every path, folders before what lies in them, and whether it is a folder. */
function pathsBelow(repository: string, folder: string): Map<string, boolean> {
  const paths = new Map<string, boolean>();
  for (const entry of readdirSync(join(repository, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (path.startsWith(".git")) continue;
    paths.set(path, entry.isDirectory());
    if (!entry.isDirectory()) continue;
    for (const [below, isFolder] of pathsBelow(repository, path)) paths.set(below, isFolder);
  }
  return paths;
}

function leftOutByUs(text: string, paths: ReadonlyMap<string, boolean>): string[] {
  const rules = new RuleSet(text);
  const leftOut = new Set<string>();
  for (const [path, isFolder] of paths) {
    const slash = path.lastIndexOf("/");
    const verdict = rules.ask({ path, name: path.slice(slash + 1), isFolder }, 0);
    if (leftOut.has(path.slice(0, Math.max(0, slash))) || verdict === "out") leftOut.add(path);
  }
  return [...leftOut];
}

function leftOutByGit(repository: string, paths: readonly string[]): string[] {
  const settings = ["-c", "core.ignoreCase=false", "-c", "core.excludesFile=/dev/null"];
  // Status 1 says that nothing is left out.
  const { stdout } = spawnSync("git", [...settings, "check-ignore", "--no-index", "-z", "--stdin"], {
    cwd: repository,
    input: paths.join("\0"),
    encoding: "utf8",
  });
  return stdout.split("\0").filter((path) => path !== "");
}
