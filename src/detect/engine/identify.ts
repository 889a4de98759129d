import { createHash, createHmac } from "node:crypto";
import type { Identity } from "#model/identity";
import type { Material } from "../material/material.js";

/** The identity of a key: its public half where there is one, else what its store calls it, else its material under the inventory's salt. */
export function identify(material: Material, salt: Uint8Array): Identity {
  if (material.spki !== null) {
    return { scheme: "spki-sha256", value: createHash("sha256").update(material.spki).digest("hex") };
  }
  if (material.name !== undefined) return { scheme: "provider-name", value: material.name };
  const secret = material.secret ?? new Uint8Array();
  if (material.kind === "container") {
    return { scheme: "container-sha256", value: createHash("sha256").update(secret).digest("hex") };
  }
  return { scheme: "keyed-hmac-sha256", value: createHmac("sha256", salt).update(secret).digest("hex") };
}
