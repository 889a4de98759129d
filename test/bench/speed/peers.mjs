import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const GITLEAKS = "github.com/zricethezav/gitleaks/v8@v8.30.1";
const KINGFISHER = "kingfisher-bin==2.14.0";

/**
 * The peers that can be had: installed at pinned versions into `folder` where their toolchain is there, else taken from the PATH.
 * Each has a command for a tree and one for a history; a peer that is missing is named with the reason.
 */
export function findPeers(folder, keywords) {
  mkdirSync(folder, { recursive: true });
  const missing = [];
  const peers = [gitleaks(folder), kingfisher(folder), ripgrep(folder, keywords)].filter((peer) => {
    if (peer.program === null) missing.push(`${peer.name}: ${peer.reason}`);
    return peer.program !== null;
  });
  return { peers, missing };
}

function onPath(name) {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

function gitleaks(folder) {
  const report = join(folder, "gitleaks-report.json");
  const own = join(folder, "gitleaks");
  if (!existsSync(own) && onPath("go") !== null)
    spawnSync("go", ["install", GITLEAKS], { env: { ...process.env, GOBIN: folder }, stdio: "inherit" });
  const program = existsSync(own) ? own : onPath("gitleaks");
  const common = ["--no-banner", "--exit-code", "0", "--report-format", "json", "--report-path", report];
  return {
    name: "gitleaks 8.30.1",
    successes: [0],
    isScanner: true,
    program,
    reason: "needs Go, or gitleaks on the PATH",
    tree: (tree) => [program, "dir", tree, ...common],
    history: (repository) => [program, "git", repository, ...common],
  };
}

function kingfisher(folder) {
  // A file of its own: a tool that puts its report in place by renaming would, run as root, replace a device.
  const report = join(folder, "kingfisher-report.json");
  const venv = join(folder, "venv");
  const own = join(venv, "bin", "kingfisher");
  if (!existsSync(own) && onPath("python3") !== null) {
    spawnSync("python3", ["-m", "venv", venv], { stdio: "inherit" });
    spawnSync(join(venv, "bin", "pip"), ["install", "-q", KINGFISHER], { stdio: "inherit" });
  }
  const program = existsSync(own) ? own : onPath("kingfisher");
  const common = ["--no-validate", "--format", "json", "--output", report];
  return {
    name: "kingfisher 2.14.0",
    successes: [0, 200],
    isScanner: true,
    program,
    reason: "needs Python 3, or kingfisher on the PATH",
    tree: (tree) => [program, "scan", tree, "--git-history", "none", ...common],
    history: (repository) => [program, "scan", repository, ...common],
  };
}

function ripgrep(folder, keywords) {
  const program = onPath("rg");
  const list = join(folder, "keywords.txt");
  writeFileSync(list, keywords.join("\n") + "\n");
  return {
    name: "ripgrep, keywords only",
    successes: [0, 1],
    isScanner: false,
    program,
    reason: "ripgrep is not on the PATH",
    tree: (tree) => [program, "-F", "-i", "-f", list, "-c", tree],
    history: null,
  };
}
