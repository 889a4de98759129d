import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The version in the package.json above this file (two folders up as a source, three as a build). */
export function readVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let steps = 0; steps < 4; steps++) {
    const version = versionIn(join(folder, "package.json"));
    if (version !== null) return version;
    folder = dirname(folder);
  }
  throw new Error("the package is incomplete: no package.json above the command line's code");
}

function versionIn(file: string): string | null {
  try {
    const manifest: { readonly version: string } = JSON.parse(readFileSync(file, "utf8"));
    return manifest.version;
  } catch {
    return null; // not there: look further up
  }
}
