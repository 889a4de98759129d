#!/usr/bin/env node
import type { ExitCode } from "./exit-code.js";
import { loadGate } from "./load-gate.js";
import { readVersion } from "./read-version.js";

// `--version` is answered before anything else is loaded: hooks and editors ask for it all the time.
const args = process.argv.slice(2);
const [first] = args;
if (args.length === 1 && (first === "--version" || first === "-V")) {
  process.stdout.write(`${readVersion()}\n`);
} else {
  void runCommand().then((code) => (process.exitCode = code));
}

async function runCommand(): Promise<ExitCode> {
  const { enter } = first === "gate" ? loadGate() : await import("./enter.js");
  return enter(args, readVersion());
}
