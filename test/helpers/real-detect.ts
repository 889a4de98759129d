import type { Detect } from "#model/detection";
import { createDetect } from "#detect/detect";
import { loadKernel } from "#support/load-kernel";
import { loadPreparedPatterns } from "../../src/hallway/prepared-patterns.js";
import { resources } from "../../src/hallway/resources.js";

/** The real detector over the built-in patterns, with a fixed salt. */
export async function realDetect(options: { readonly explain?: boolean } = {}): Promise<Detect> {
  const patterns = await loadPreparedPatterns([]);
  return createDetect({
    ...patterns,
    module: loadKernel(resources.kernel),
    salt: new Uint8Array(32),
    explain: options.explain ?? false,
  });
}
