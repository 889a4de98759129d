import { exitCodes, type ExitCode } from "./exit-code.js";
import type { Street } from "./street.js";

/** An error a person can act on, known by its hint; the class itself lives behind the front door, which may not be loaded yet. */
interface Expected extends Error {
  readonly hint: string;
}

/** The one place that prints what went wrong. */
export async function printError(error: unknown, street: Street): Promise<ExitCode> {
  if (street.signal.aborted) {
    await street.err.write("interrupted: the last complete state is kept\n");
    return exitCodes.failed;
  }
  if (!isExpected(error)) return crash(error, street);
  const cause = describeCause(error);
  await street.err.write(`error: ${error.message}\n${cause === null ? "" : `cause: ${cause}\n`}hint: ${error.hint}\n`);
  return exitCodes.failed;
}

/** A bug: everything that helps to mend it. */
export async function crash(error: unknown, { err, version, platform }: Street): Promise<ExitCode> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const about = `keycensus ${version}, Node.js ${process.version}, ${platform}`;
  await err.write(
    `${stack}\n\nThis is a bug in keycensus, not in what it looked at. Please report it with the lines above (${about}).\n`,
  );
  return exitCodes.failed;
}

function isExpected(error: unknown): error is Expected {
  return error instanceof Error && error.name === "AuditError" && "hint" in error && typeof error.hint === "string";
}

function describeCause({ cause, message }: Error): string | null {
  if (!(cause instanceof Error) || message.includes(cause.message)) return null;
  return cause.message.split("\n", 1)[0] ?? null;
}
