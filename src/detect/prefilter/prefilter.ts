import { existsSync, readFileSync } from "node:fs";
import { createScalarPrefilter } from "./prefilter-scalar.js";
import type { PrefilterTwin } from "./prefilter-twin.js";
import { createWasmPrefilter } from "./prefilter-wasm.js";

export { buildPrefilterTables } from "./build-tables.js";
export { gateReach, LOOK_REACH } from "./reach.js";
export type { PrefilterAnchor } from "./prefilter-anchor.js";
export type { Look, PrefilterTwin as Prefilter } from "./prefilter-twin.js";

/** Which twin to make: the fast one from a compiled module, or (by default, where it lies beside this code) from its file; else the plain one. */
export interface PrefilterOptions {
  readonly twin?: "wasm" | "scalar";
  readonly module?: WebAssembly.Module;
}

const KERNEL_FILE = new URL("./prefilter.wasm", import.meta.url);

/** A prefilter for tables of `buildPrefilterTables`; throws when the tables are of another make, or the kernel is asked for and missing. */
export function createPrefilter(tables: Uint8Array, { twin, module }: PrefilterOptions = {}): PrefilterTwin {
  if (twin === "scalar") return createScalarPrefilter(tables);
  if (module !== undefined) return createWasmPrefilter(tables, module);
  if (twin === "wasm" || existsSync(KERNEL_FILE)) return createWasmPrefilter(tables, loadPrefilterModule(KERNEL_FILE));
  return createScalarPrefilter(tables);
}

/** Reads and compiles the kernel; throws when it cannot be read or this machine lacks 128-bit vectors. */
export function loadPrefilterModule(file: string | URL): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(file));
}
