// The counterparts of the tests (moto, Python environments), bundled so that plain Node.js can load them.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** `startMoto` and `preparePython` of test/counterparts. */
export async function loadCounterparts() {
  // Two folders deep, as the sources are: they find the cache folder from where they lie.
  const outfile = join(root, ".cache/bench/counterparts.mjs");
  const contents = 'export * from "./moto.js"; export * from "./prepare-python.js";';
  const stdin = { contents, resolveDir: join(root, "test/counterparts"), loader: "ts" };
  await build({ stdin, outfile, bundle: true, format: "esm", platform: "node", logLevel: "warning" });
  return import(pathToFileURL(outfile).href);
}
