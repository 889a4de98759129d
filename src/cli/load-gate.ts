import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { enter } from "./enter.js";

interface Gate {
  readonly enter: typeof enter;
}

/** What Node calls a module with; `import` has no meaning in a script and is handed in as well. */
interface Surroundings {
  readonly module: { exports: object };
  readonly require: (id: string) => object | undefined;
  readonly $import: (file: string) => Promise<unknown>;
  readonly $url: string;
}

// Parts of Node that take a millisecond or more to load, and that a gate which finds nothing never calls.
const LATE: ReadonlySet<string> = new Set(["node:crypto", "node:fs/promises", "node:module", "node:timers/promises"]);

/**
 * The gate's own command line, from the file the build made of it (next to this code). V8 is handed what it compiled of
 * that file during the build, which is most of a gate's start; another release of V8 refuses that and compiles it anew.
 */
export function loadGate(): Gate {
  const file = join(dirname(fileURLToPath(import.meta.url)), "gate.cjs");
  const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData: readCompiled(`${file}.v8`) });
  const module = { exports: {} };
  // The build wraps the gate into this function.
  const start = script.runInThisContext() as (surroundings: Surroundings) => void;
  start({ module, require: requireLate, $import: (name) => import(name), $url: import.meta.url });
  return module.exports as Gate;
}

function readCompiled(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // The text alone will do.
  }
}

function requireLate(id: string): object | undefined {
  if (!LATE.has(id)) return process.getBuiltinModule(id);
  return new Proxy({}, { get: (_, name): unknown => Reflect.get(process.getBuiltinModule(id) ?? {}, name) });
}
