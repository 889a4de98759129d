import { CommanderError } from "commander";
import { createProgram } from "./create-program.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { printError } from "./print-error.js";
import type { Street } from "./street.js";

/** Runs one command line (without node and the script) and says how it ended. */
export async function run(args: readonly string[], street: Street): Promise<ExitCode> {
  let concluded: ExitCode = exitCodes.clean;
  const writes: Promise<void>[] = [];
  const porch = { street, conclude: (code: ExitCode) => (concluded = code) };
  const program = createProgram(porch, (write) => writes.push(write), args[0]);
  try {
    await program.parseAsync([...args], { from: "user" });
    return concluded;
  } catch (error) {
    // Commander has printed what it says: a help text asked for is a success, everything else a wrong command line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failed;
    return await printError(error, street);
  } finally {
    await Promise.all(writes);
  }
}
