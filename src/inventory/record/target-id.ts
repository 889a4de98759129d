import { hash } from "node:crypto";
import type { Target } from "#model/collection";

/** What makes a target the same one in every scan: the collector and the absolute place. */
export function targetId({ collector, at }: Target): string {
  return shortHash([collector, at]);
}

/** SHA-256 over parts that cannot run into each other, cut to 128 bits (hex). */
export function shortHash(parts: readonly (string | number | null)[]): string {
  return hash("sha256", JSON.stringify(parts)).slice(0, 32);
}
