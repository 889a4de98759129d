import { existsSync, readFileSync } from "node:fs";

/**
 * A kernel compiled from its file, or null where it was not built or cannot run here (Node.js without WebAssembly, as under
 * `--jitless`; a processor without 128-bit vectors): its plain twin then works.
 */
export function loadKernel(file: string): WebAssembly.Module | null {
  if (!("WebAssembly" in globalThis) || !existsSync(file)) return null;
  try {
    return new WebAssembly.Module(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && error.name === "CompileError") return null;
    throw error;
  }
}
