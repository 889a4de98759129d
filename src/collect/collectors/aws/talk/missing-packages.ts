import { createRequire } from "node:module";

const PROVIDERS = "@aws-sdk/";

interface Manifest {
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** The provider's packages that are not installed, each with the release that fits ("@aws-sdk/client-kms@3.1164.0"), sorted. */
export function missingPackages(): string[] {
  const require = createRequire(import.meta.url);
  // Of this package by its own name, wherever it is installed.
  const { optionalDependencies: wanted }: Manifest = require("keycensus/package.json");
  const named = Object.entries(wanted).filter(([name]) => name.startsWith(PROVIDERS));
  return named.flatMap(([name, release]) => (isThere(require, name) ? [] : [`${name}@${release}`])).toSorted();
}

function isThere(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
