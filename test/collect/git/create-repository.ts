import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A real repository in a temporary folder, made by git itself. Commits are a day apart, so that their order is certain. */
export interface TestRepository {
  readonly at: string;
  git(...args: string[]): string;
  write(path: string, text: string | Uint8Array): void;
  /** Writes the files (null removes), commits everything, and gives the commit's id. */
  commit(message: string, files?: Readonly<Record<string, string | null>>): string;
  /** The id of the blob at `revision:path`. */
  blob(spec: string): string;
}

const folders: string[] = [];
let clock = 0;

export function removeRepositories(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "keycensus-git-"));
  folders.push(folder);
  return folder;
}

export function createRepository(...initOptions: string[]): TestRepository {
  const repository = openRepository(createFolder());
  repository.git("init", "--quiet", "--initial-branch=main", ...initOptions, ".");
  return repository;
}

export function openRepository(at: string): TestRepository {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: at, env: environment(), encoding: "latin1", stdio: "pipe" }).trim();
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  };
  const commit = (message: string, files: Readonly<Record<string, string | null>> = {}): string => {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) rmSync(join(at, path));
      else write(path, text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  };
  return { at, git, write, commit, blob: (spec) => git("rev-parse", spec) };
}

function environment(): Record<string, string> {
  clock += 86_400;
  const date = `${1_700_000_000 + clock} +0200`;
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Ann Author",
    GIT_AUTHOR_EMAIL: "ann@example.org",
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: "Col Committer",
    GIT_COMMITTER_EMAIL: "col@example.org",
    GIT_COMMITTER_DATE: date,
  };
}
