import { existsSync, readFileSync } from "node:fs";
import { resources } from "./resources.js";

/** The compiled prefilter kernel, or null where it was not built (the plain twin then scans). */
export function loadKernel(): WebAssembly.Module | null {
  if (!existsSync(resources.kernel)) return null;
  return new WebAssembly.Module(readFileSync(resources.kernel));
}
