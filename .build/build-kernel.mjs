// Compiles the kernels into dist/; where a path is given, one kernel there: build-kernel.mjs [FILE [NAME]].
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const KERNELS = {
  prefilter: { source: "detect/prefilter/kernel/kernel.ts", built: "detect/prefilter/prefilter.wasm" },
  unpack: { source: "collect/collectors/git/pack/kernel/kernel.ts", built: "collect/collectors/git/pack/unpack.wasm" },
};
const [, , wantedFile, wantedName = "prefilter"] = process.argv;
const options = ["--baseDir", root, "--enable", "simd", "-O3", "--runtime", "stub", "--noAssert"];

for (const [name, { source, built }] of Object.entries(KERNELS)) {
  if (wantedFile !== undefined && name !== wantedName) continue;
  const file = resolve(wantedFile ?? join(root, "dist/src", built));
  mkdirSync(dirname(file), { recursive: true });
  const { error, stderr } = await main([`src/${source}`, "--outFile", file, ...options]);
  if (error !== null) {
    console.error(`${stderr}${error.message}`);
    process.exitCode = 1;
  }
}
