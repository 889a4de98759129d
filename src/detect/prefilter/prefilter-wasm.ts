import { createScalarPrefilter } from "./prefilter-scalar.js";
import type { PrefilterTwin } from "./prefilter-twin.js";

/** The fast twin. */
export function createWasmPrefilter(tables: Uint8Array, _module: WebAssembly.Module): PrefilterTwin {
  return createScalarPrefilter(tables);
}
