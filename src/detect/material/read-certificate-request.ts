import type { Der } from "./der.js";
import type { Material } from "./material.js";
import { readSpki } from "./read-spki.js";
import { toMaterial } from "./to-material.js";

/** Reads a certification request (PKCS#10, RFC 2986): the key that asks to be certified; or why it is none. */
export function readCertificateRequest(request: Der): Material | string {
  if (request.at(0).at(0).count !== 0) return "no certification request";
  const half = readSpki(request.at(0).at(2));
  return typeof half === "string" ? half : toMaterial(half, { form: "request" });
}
