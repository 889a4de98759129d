import { existsSync } from "node:fs";
import { loadPrefilterModule } from "#detect/detect";
import { resources } from "./resources.js";

/** The compiled prefilter kernel, or null where it was not built or the machine lacks its instructions: the plain twin then scans. */
export function loadKernel(): WebAssembly.Module | null {
  if (!existsSync(resources.kernel)) return null;
  try {
    return loadPrefilterModule(resources.kernel);
  } catch (error) {
    if (error instanceof Error && error.name === "CompileError") return null;
    throw error;
  }
}
