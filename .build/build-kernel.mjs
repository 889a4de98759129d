// Compiles the prefilter's kernel into dist/, or to the path given.
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const file = resolve(process.argv[2] ?? join(root, "dist/src/detect/prefilter/prefilter.wasm"));
mkdirSync(dirname(file), { recursive: true });
const options = ["--baseDir", root, "--enable", "simd", "-O3", "--runtime", "stub", "--noAssert"];
const { error, stderr } = await main(["src/detect/prefilter/kernel/kernel.ts", "--outFile", file, ...options]);
if (error !== null) {
  console.error(`${stderr}${error.message}`);
  process.exitCode = 1;
}
