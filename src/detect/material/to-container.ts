import type { Encryption } from "#model/encryption";
import type { Material } from "./material.js";
import { toMaterial } from "./to-material.js";

/** A container of keys that stays closed: told by its bytes. */
export function toContainer(
  bytes: Uint8Array,
  rest: { readonly encryption?: Encryption | null; readonly createdAt?: string | null } = {},
): Material {
  return toMaterial(null, { kind: "container", form: "container", secret: bytes, ...rest });
}
