// The fixture server of the tests in a process of its own, with an estate made to measure. Started by sweep.mjs; answers "tell" with what it was asked.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const outfile = join(root, ".cache/bench/fixture-server.mjs");
const contents = 'export * from "./generate-estate.js"; export * from "./start-aws-server.js";';
const stdin = { contents, resolveDir: join(root, "test/helpers/aws-server"), loader: "ts" };
await build({
  stdin,
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  logLevel: "warning",
});
const { generateEstate, startAwsServer } = await import(pathToFileURL(outfile).href);

const [keys, ...regions] = process.argv.slice(2);
const size = { seed: "sweep", keys: Number(keys), regions, accounts: ["111111111111"] };
const { url, log } = await startAwsServer({ estate: generateEstate(size) });
process.on("message", () => {
  process.send({ calls: log.calls.length, rates: log.rates(), counts: log.counts() });
  log.clear();
});
process.on("disconnect", () => process.exit());
process.send({ url });
