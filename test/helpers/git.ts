import { execFileSync } from "node:child_process";

const IDENTITY = [
  "-c",
  "user.name=Ada Example",
  "-c",
  "user.email=ada@example.org",
  "-c",
  "init.defaultBranch=main",
  "-c",
  "commit.gpgsign=false",
];

/** Runs git in a repository and returns what it printed, trimmed; the author date can be set through `env`. */
export function git(repository: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync("git", [...IDENTITY, ...args], {
    cwd: repository,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", ...env },
  }).trim();
}
