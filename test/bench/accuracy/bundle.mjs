// Bundles one TypeScript file of the bench with the product's own source and loads it; nothing is left behind.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

export async function loadBundled(entry) {
  const folder = mkdtempSync(join(tmpdir(), "keycensus-bench-"));
  try {
    const outfile = join(folder, "bundle.mjs");
    await build({
      entryPoints: [join(here, entry)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      conditions: ["source"],
      logLevel: "warning",
      // CommonJS dependencies ask for require().
      banner: {
        js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
