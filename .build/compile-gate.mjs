// Runs the gate once and keeps what V8 compiled of it, so that a start need not compile it again (see load-gate.ts).
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const file = join(root, "dist/src/cli/gate.cjs");
const script = new Script(readFileSync(file, "latin1"), { filename: file });
const module = { exports: {} };
const $import = (name) => import(new URL(name, pathToFileURL(file)));
script.runInThisContext()({ module, require: process.getBuiltinModule, $import, $url: pathToFileURL(file).href });
const code = await module.exports.enter(
  ["gate", "package.json", "README.md", ".build/build.mjs", "src/cli/enter.ts"],
  "",
);
if (code !== 0) throw new Error(`the gate finds something in what it is tried on (${code})`);
writeFileSync(`${file}.v8`, script.createCachedData());
