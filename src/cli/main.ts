#!/usr/bin/env node
import { readVersion } from "./read-version.js";

// `--version` is answered before anything else is loaded: hooks and editors ask for it all the time.
const args = process.argv.slice(2);
const [first] = args;
if (args.length === 1 && (first === "--version" || first === "-V")) {
  process.stdout.write(`${readVersion()}\n`);
} else {
  const { enter } = first === "gate" ? await import("./enter-gate.js") : await import("./enter.js");
  process.exitCode = await enter(args, readVersion());
}
