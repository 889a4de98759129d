import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** The built command-line program. */
export const MAIN = join(import.meta.dirname, "../../dist/src/cli/main.cjs");

/** How a run of the program ended, and all it said. */
export interface CliRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a run: working folder, environment on top of a clean one, standard input. */
export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly started?: (child: ChildProcess) => void;
  /** Run as this user (only root can). */
  readonly uid?: number;
}

/** Runs the built program to its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", NO_COLOR: "1", ...options.env };
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env,
    stdio: "pipe",
    uid: options.uid,
    gid: options.uid,
  });
  options.started?.(child);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => out.push(piece));
  child.stderr.on("data", (piece: Buffer) => err.push(piece));
  child.stdin.on("error", () => {}); // The program may end before it has read everything.
  child.stdin.end(options.input ?? "");
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => {
      done({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}
