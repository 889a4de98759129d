import { existsSync } from "node:fs";
import { loadPrefilterModule } from "#detect/detect";
import { resources } from "./resources.js";

/** The compiled prefilter kernel, or null where it was not built (the plain twin then scans). */
export function loadKernel(): WebAssembly.Module | null {
  return existsSync(resources.kernel) ? loadPrefilterModule(resources.kernel) : null;
}
