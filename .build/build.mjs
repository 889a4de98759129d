// Builds the package into dist/: the kernel, one bundle with lazily loaded parts, the prepared patterns and rules, the types.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  external: ["@duckdb/node-bindings", "handlebars", "fast-glob", "@aws-sdk/*"],
  // CommonJS dependencies ask for require().
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
  // A string is scanned, an object of a hundred kilobytes compiled: the first is ten times as quick, and most small looks need neither.
  plugins: [
    {
      name: "json-as-string",
      setup: ({ onLoad }) =>
        onLoad({ filter: /model[.]json$/ }, ({ path }) => {
          const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
          const names = Object.keys(JSON.parse(text));
          const getters = names.map((name) => `get ${name}() { return read().${name}; }`).join(", ");
          const once = `let known; const read = () => (known ??= JSON.parse(${JSON.stringify(text)}));`;
          return { contents: `${once} export default { ${getters} };`, loader: "js" };
        }),
    },
    {
      // Whether there are colours is said to it, so it need not make a stream in order to ask.
      name: "colours-without-streams",
      setup: ({ onLoad }) =>
        onLoad({ filter: /picocolors[.]js$/ }, ({ path }) => ({
          contents: readFileSync(path, "utf8").replace("(p.stdout || {}).isTTY", "false"),
          loader: "js",
        })),
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

// CommonJS starts 5 ms sooner than a module does. Its places are told as those of the modules beside it.
const asCommonJs = {
  ...common,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  minifyIdentifiers: true,
  define: { "import.meta.url": "$url" },
};

// The gate is one file: what it loads lazily but always needs is inside; all else stays a file of the other bundle.
const INSIDE = ["cli/gate/", "hallway/gate.ts", "collect/collectors/files/", "collect/collectors/git/gate-source"];
const outside = new Set();
const gateAlone = {
  name: "gate-alone",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[.#]/ }, async ({ kind, path, importer, resolveDir, pluginData }) => {
      if (pluginData === "resolving" || !importer.startsWith(join(root, "src"))) return null;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: "resolving" });
      const inSource = relative(join(root, "src"), found.path);
      // A module of the house does nothing but say what it exports: what nobody imports from it need not be there.
      if (kind !== "dynamic-import" || INSIDE.some((inside) => inSource.startsWith(inside)))
        return { ...found, sideEffects: false };
      outside.add(`src/${inSource}`);
      return { path: `../${inSource.replace(/[.]ts$/, ".js")}`, external: true };
    });
  },
};
// load-gate.ts calls it: `import` has no meaning in a script, so it is handed in.
await build({
  ...asCommonJs,
  entryPoints: { "cli/gate": "src/cli/enter.ts" },
  banner: { js: '(function ($given) { "use strict"; const { module, require, $import, $url } = $given;' },
  footer: { js: "})" },
  plugins: [...common.plugins, gateAlone],
});
const gateFile = join(root, "dist/src/cli/gate.cjs");
writeFileSync(gateFile, readFileSync(gateFile, "latin1").replaceAll(/\bimport\(/g, "$import("));
await build({
  ...asCommonJs,
  entryPoints: ["src/cli/main.ts"],
  banner: { js: 'const $url = require("node:url").pathToFileURL(__filename).href;' },
  plugins: [
    ...common.plugins,
    {
      name: "the-rest-elsewhere",
      setup: ({ onResolve }) => onResolve({ filter: /^[.][/]enter[.]js$/ }, ({ path }) => ({ path, external: true })),
    },
  ],
});
await build({
  ...common,
  entryPoints: [
    "src/cli/enter.ts",
    "src/index.ts",
    "src/hallway/audit-worker.ts",
    "src/hallway/prepare.ts",
    ...outside,
  ],
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
});
for (const shelf of ["tables", "views"])
  cpSync(join(root, "src/inventory", shelf), join(root, "dist/src/inventory", shelf), { recursive: true });
run(join(root, "dist/src/hallway/prepare.js"));
run(join(root, ".build/compile-gate.mjs"));
if (!process.argv.includes("--fast"))
  run(join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, ".build/tsconfig.types.json"));
