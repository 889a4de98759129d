import type { Material } from "./material.js";

/** What a parser made of some bytes: at least one material, or in words why there is none. */
export type Parsed = readonly Material[] | string;
