import { createHash } from "node:crypto";
import type { Material } from "../../../src/detect/material/material.js";
import type { Verified } from "../../../src/detect/verifier.js";

/** SHA-256 (hex) of a public half in DER. */
export function identityOf(spki: Uint8Array): string {
  return createHash("sha256").update(spki).digest("hex");
}

/** A material as a line: form, algorithm, curve, size and identity ("keyed" without a public half). */
export function summariseMaterial({ form, algorithm, curve, sizeBits, spki }: Material): string {
  return [form, algorithm, curve ?? "-", sizeBits ?? "-", spki === null ? "keyed" : identityOf(spki)].join(" ");
}

/** What a verifier said, as lines; the reason where it said no. */
export function summarise(verified: Verified | string): readonly string[] | string {
  if (typeof verified === "string") return verified;
  return verified.materials.map((material) => `${verified.confidence} ${summariseMaterial(material)}`);
}
