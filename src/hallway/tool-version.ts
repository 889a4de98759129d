import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resources } from "./resources.js";

const manifest: { readonly version: string } = JSON.parse(readFileSync(join(resources.root, "package.json"), "utf8"));

/** The version of keycensus, from its package.json. */
export const toolVersion = manifest.version;
