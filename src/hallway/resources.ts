import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(import.meta.url);
const isBuilt = !here.endsWith(".ts");
const root = packageRoot(dirname(here));

/** Folders and files that lie beside the code; absolute. From sources (tests), what a build copies is taken where it is written. */
export const resources = {
  isBuilt,
  root,
  rules: join(root, "rules"),
  reports: join(root, "reports"),
  prepared: join(root, "dist", "src", "prepared"),
  kernel: join(root, "dist", "src", "detect", "prefilter", "prefilter.wasm"),
  worker: join(root, "dist", "src", "hallway", "audit-worker.js"),
  schema: join(root, ...(isBuilt ? ["dist", "src"] : ["src"]), "inventory"),
} as const;

// Bundled or not, the package's root is where package.json and rules lie together.
function packageRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, "rules")) || !existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error("the package is incomplete: no folder with package.json and rules above its code");
    folder = parent;
  }
  return folder;
}
