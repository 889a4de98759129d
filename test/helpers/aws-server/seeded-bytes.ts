import { createHash } from "node:crypto";

/** The same bytes for the same seed. */
export function seededBytes(seed: string, length: number): Buffer {
  const blocks = Math.ceil(length / 64);
  const made = Array.from({ length: blocks }, (_, block) => createHash("sha512").update(`${seed}:${block}`).digest());
  return Buffer.concat(made).subarray(0, length);
}
