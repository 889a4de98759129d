import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const KERNEL_FILE = join("dist", "src", "collect", "collectors", "git", "pack", "unpack.wasm");

/** The compiled kernel, or null where it was not built or the machine lacks its instructions: the plain twin then works. */
export function loadKernel(): WebAssembly.Module | null {
  const file = findFile(dirname(fileURLToPath(import.meta.url)));
  if (file === null) return null;
  try {
    return new WebAssembly.Module(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && error.name === "CompileError") return null;
    throw error;
  }
}

// Bundled or not, the code lies below the package's root, and so does what a build makes.
function findFile(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, KERNEL_FILE);
    if (existsSync(file)) return file;
    if (existsSync(join(folder, "package.json")) || dirname(folder) === folder) return null;
  }
}
