import { createRequire } from "node:module";
import type { crc32 as Crc32 } from "node:zlib";

let known: typeof Crc32 | undefined;

/** CRC-32 of a text, as zlib computes it; zlib is loaded with the first token that has a checksum, not with every start. */
export function crc32(text: string): number {
  known ??= (createRequire(import.meta.url)("node:zlib") as { readonly crc32: typeof Crc32 }).crc32; // A part of Node.
  return known(text);
}
