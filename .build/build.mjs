// Builds the package into dist/: the kernel, one bundle with lazily loaded parts, the prepared patterns and rules, the types.
import { cpSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

rmSync(join(root, "dist"), { recursive: true, force: true });
run(join(root, ".build", "build-kernel.mjs"));
const common = {
  absWorkingDir: root,
  outbase: "src",
  outdir: "dist/src",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  conditions: ["source"],
  // Half the text is half the parsing at every start; names stay, and lines stay short enough for a stack trace.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  // Native or large, and loaded only when used.
  external: ["@duckdb/node-api", "handlebars", "fast-glob"],
  // CommonJS dependencies ask for require().
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
  // A string is scanned, an object of a hundred kilobytes compiled: the first is ten times as quick.
  plugins: [
    {
      name: "json-as-string",
      setup: ({ onLoad }) =>
        onLoad({ filter: /model[.]json$/ }, ({ path }) => {
          const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
          return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: "js" };
        }),
    },
    {
      // The command-line parser wants it for subcommands that are programs of their own: there are none, and it takes 3 ms.
      name: "no-child-process",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
          importer.includes("commander") ? { path, namespace: "nothing" } : null,
        );
        onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};", loader: "js" }));
      },
    },
  ],
  logLevel: "warning",
};

// The gate is one file: what it loads lazily but always needs is inside; all else stays a file of the other bundle.
const INSIDE = ["cli/gate/", "hallway/gate.ts", "collect/collectors/files/"];
const outside = new Set();
const gateAlone = {
  name: "gate-alone",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[.#]/ }, async ({ kind, path, resolveDir, pluginData }) => {
      if (kind !== "dynamic-import" || pluginData === "resolving") return null;
      const found = await resolve(path, { kind, resolveDir, pluginData: "resolving" });
      const inSource = relative(join(root, "src"), found.path);
      if (INSIDE.some((inside) => inSource.startsWith(inside))) return found;
      outside.add(`src/${inSource}`);
      return { path: `../${inSource.replace(/[.]ts$/, ".js")}`, external: true };
    });
  },
};
await build({
  ...common,
  minifyIdentifiers: true,
  entryPoints: ["src/cli/enter-gate.ts"],
  plugins: [...common.plugins, gateAlone],
});
await build({
  ...common,
  entryPoints: ["src/cli/main.ts", "src/index.ts", "src/hallway/audit-worker.ts", "src/hallway/prepare.ts", ...outside],
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  plugins: [
    ...common.plugins,
    {
      name: "gate-elsewhere",
      setup: ({ onResolve }) => onResolve({ filter: /enter-gate[.]js$/ }, ({ path }) => ({ path, external: true })),
    },
  ],
});
for (const shelf of ["tables", "views"])
  cpSync(join(root, "src/inventory", shelf), join(root, "dist/src/inventory", shelf), { recursive: true });
run(join(root, "dist/src/hallway/prepare.js"));
if (!process.argv.includes("--fast"))
  run(join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, ".build/tsconfig.types.json"));
