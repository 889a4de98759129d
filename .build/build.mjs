// Builds the package into dist/: the kernel, one bundle with lazily loaded parts, the prepared patterns and rules, the types.
import { cpSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

rmSync(join(root, "dist"), { recursive: true, force: true });
run(join(root, ".build", "build-kernel.mjs"));
await build({
  absWorkingDir: root,
  entryPoints: ["src/cli/main.ts", "src/index.ts", "src/hallway/audit-worker.ts", "src/hallway/prepare.ts"],
  outbase: "src",
  outdir: "dist/src",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  conditions: ["source"],
  chunkNames: "chunks/[name]-[hash]",
  keepNames: true,
  // Native or large, and loaded only when used.
  external: ["@duckdb/node-api", "handlebars", "fast-glob"],
  // CommonJS dependencies ask for require().
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
for (const shelf of ["tables", "views"])
  cpSync(join(root, "src/inventory", shelf), join(root, "dist/src/inventory", shelf), { recursive: true });
run(join(root, "dist/src/hallway/prepare.js"));
if (!process.argv.includes("--fast"))
  run(join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, ".build/tsconfig.types.json"));
