import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { AuditError } from "#support/audit-error";
import { cleanEnvironment } from "./clean-environment.js";
import { cleanSettings } from "./clean-settings.js";
import type { Repository } from "./repository.js";

/** One call of git. `input` goes to its standard input. */
export interface GitCommand {
  readonly repository: Repository;
  readonly args: readonly string[];
  readonly input?: Uint8Array;
}

/** How git ended. `code` is null where it was killed; `complaint` is what it said on standard error, at most 4 KB. */
export interface GitExit {
  readonly code: number | null;
  readonly complaint: string;
}

const MOST_COMPLAINT = 4096;
// git is silent while it sorts a history, seldom for longer than seconds; one that waits for ever (a FIFO posing as a
// file of the repository) must not take the scan along.
const LONGEST_SILENCE_MS = 300_000;

/**
 * Runs git in a clean environment and hands each piece of its output to `take` at once (the piece is valid only then).
 * Settles when git has ended and all output was taken. Rejects with the signal's reason after an abort, with whatever
 * `take` throws, and with an AuditError where git is not installed; git is killed and reaped before.
 */
export async function runGit(
  command: GitCommand,
  signal: AbortSignal,
  take: (piece: Buffer) => void,
): Promise<GitExit> {
  signal.throwIfAborted();
  const child = spawn("git", [...cleanSettings(), ...command.args], {
    cwd: command.repository.gitDir,
    env: cleanEnvironment(command.repository),
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const stopper = createStopper(child, signal);
  const silence = setTimeout(() => stopper.stop(stalled(command)), LONGEST_SILENCE_MS);
  const complaint = collectComplaint(child);
  child.stdout.on("data", (piece: Buffer) => {
    silence.refresh();
    stopper.attempt(() => take(piece));
  });
  feed(child, command.input);
  const code = await ended(child, stopper);
  clearTimeout(silence);
  stopper.finish();
  return { code, complaint: complaint() };
}

/** Kills git at the first failure and keeps that failure. */
interface Stopper {
  stop(error: unknown): void;
  attempt(action: () => void): void;
  /** Throws the failure, if there was one. */
  finish(): void;
}

function createStopper(child: ChildProcessWithoutNullStreams, signal: AbortSignal): Stopper {
  let failure: { readonly error: unknown } | null = null;
  const stop = (error: unknown): void => {
    failure ??= { error };
    child.kill("SIGKILL");
  };
  const abort = (): void => stop(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return {
    stop,
    attempt(action) {
      if (failure !== null) return;
      try {
        action();
      } catch (error) {
        stop(error);
      }
    },
    finish() {
      signal.removeEventListener("abort", abort);
      if (failure !== null) throw failure.error;
    },
  };
}

function ended(child: ChildProcessWithoutNullStreams, stopper: Stopper): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("close", resolve);
    child.once("error", (error) => {
      stopper.stop(startFailure(error));
      // What never started sends no "close".
      if (child.pid === undefined) resolve(null);
    });
  });
}

// git quotes a broken line of packed-refs; whatever stands there is not to be told on. The rest goes to a terminal.
function collectComplaint(child: ChildProcessWithoutNullStreams): () => string {
  let text = "";
  child.stderr.on("data", (piece: Buffer) => {
    if (text.length < MOST_COMPLAINT) text = (text + piece.toString("utf8")).slice(0, MOST_COMPLAINT);
  });
  return () =>
    text
      .trim()
      .replaceAll(/(line in [^\n]*packed-refs): [^\n]*/g, "$1")
      .replaceAll(/[^\n\x20-\x7e]/g, "?");
}

// git may end before it has read everything; that shows in its exit, not in a broken pipe.
function feed(child: ChildProcessWithoutNullStreams, input: Uint8Array | undefined): void {
  child.stdin.on("error", () => {});
  child.stdin.end(input);
}

function startFailure(error: Error): Error {
  if (!("code" in error) || error.code !== "ENOENT") return error;
  return new AuditError("git was not found", {
    hint: "install git 2.31 or newer and see that it is on the PATH, or scan without history (--no-history)",
    cause: error,
  });
}

function stalled(command: GitCommand): AuditError {
  return new AuditError(`git ${command.args[0] ?? ""} has said nothing for ${LONGEST_SILENCE_MS / 1000} seconds`, {
    hint: "see whether the repository lies on a disk that answers, and holds no FIFOs in place of files",
  });
}
