import type { Material } from "./material.js";
import type { PublicHalf } from "./public-half.js";

const NOTHING: Material = {
  kind: "asymmetric",
  form: "plaintext",
  algorithm: "",
  sizeBits: null,
  curve: null,
  spki: null,
  secret: null,
  encryption: null,
  certificate: null,
  createdAt: null,
  expiresAt: null,
};

/** A material from its public half, where one is known, and whatever else is known. */
export function toMaterial(half: PublicHalf | null, rest: Partial<Material>): Material {
  return { ...NOTHING, ...half, ...rest };
}
