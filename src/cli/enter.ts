import { fstatSync } from "node:fs";
import { homedir } from "node:os";
import type { WriteStream } from "node:tty";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { mayColour } from "./may-colour.js";
import { crash } from "./print-error.js";
import { run } from "./run.js";
import type { Outlet, Street } from "./street.js";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Runs the command line in this process: its streams, its environment, its signals. */
export async function enter(args: readonly string[], version: string): Promise<ExitCode> {
  const out = openOutlet(1, () => process.stdout);
  const err = openOutlet(2, () => process.stderr);
  const cwd = currentFolder();
  if (cwd === null) {
    await err.write("error: the current folder is no longer there\nhint: go to one that exists\n");
    return exitCodes.failed;
  }
  const street: Street = {
    version,
    env: process.env,
    platform: process.platform,
    home: homedir(),
    cwd,
    out,
    err,
    get stdin() {
      return process.stdin;
    },
    signal: listenForSignals(),
  };
  // A bug in a thread or a stray promise: the same words as for any other bug, and never an exit code that means "findings".
  process.on("uncaughtException", (error) => {
    void crashAndLeave(error, street);
  });
  return run(args, street);
}

function currentFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null; // removed under our feet
  }
}

async function crashAndLeave(error: unknown, street: Street): Promise<void> {
  process.exit(await crash(error, street));
}

/** The first signal asks for a clean end; the second one, or a hang, ends the process as if nobody had listened. */
function listenForSignals(): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    for (const signal of SIGNALS) process.off(signal, abort);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, abort);
  return controller.signal;
}

type Stream = NodeJS.WriteStream & Partial<WriteStream>;

// Node's streams take milliseconds to make, and a gate that finds nothing says nothing: one is made when it is used.
function openOutlet(descriptor: number, make: () => Stream): Outlet {
  let isOpen = true;
  let made: Stream | null = null;
  const stream = (): Stream => {
    if (made !== null) return made;
    made = make();
    // A failed write is told to its callback; without a listener it would end the process as well.
    made.on("error", () => {
      isOpen = false;
    });
    return made;
  };
  const isTerminal = (): boolean => mayBeTerminal(descriptor) && stream().isTTY === true;
  return {
    get isTerminal() {
      return isTerminal();
    },
    get hasColour() {
      return mayColour(process.env, isTerminal());
    },
    // 0 where a pseudo-terminal was never told its size.
    get columns() {
      const { columns } = stream();
      return columns > 0 ? columns : 80;
    },
    write: (text) =>
      new Promise((done, fail) => {
        if (!isOpen || text === "") done();
        else
          stream().write(text, (error) =>
            error === null || error === undefined || isGone(error) ? done() : fail(error),
          );
      }),
  };
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true; // The stream knows.
  }
}

function isGone(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "EOF" || error.code === "ERR_STREAM_DESTROYED";
}
