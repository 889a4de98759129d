import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadKernel } from "#support/load-kernel";

const KERNEL_FILE = join("dist", "src", "collect", "collectors", "git", "pack", "unpack.wasm");

/** The compiled kernel, or null where its plain twin has to work. */
export function loadUnpackKernel(): WebAssembly.Module | null {
  const file = findFile(dirname(fileURLToPath(import.meta.url)));
  return file === null ? null : loadKernel(file);
}

// Bundled or not, the code lies below the package's root, and so does what a build makes.
function findFile(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, KERNEL_FILE);
    if (existsSync(file)) return file;
    if (existsSync(join(folder, "package.json")) || dirname(folder) === folder) return null;
  }
}
