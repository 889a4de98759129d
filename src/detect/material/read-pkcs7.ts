import { readCertificate } from "./read-certificate.js";
import type { Der } from "./der.js";
import type { Material } from "./material.js";
import type { Parsed } from "./parsed.js";

const MOST_CERTIFICATES = 256;

/** Reads the certificates that PKCS#7 / CMS signed data carries (RFC 5652); signers and content are left alone. */
export function readPkcs7(content: Der): Parsed {
  const found = content.at(1).at(0).with(0xa0).children.slice(0, MOST_CERTIFICATES).map(readCertificate);
  const materials = found.filter((material): material is Material => typeof material !== "string");
  return materials.length === 0 ? "PKCS#7 without certificates" : materials;
}
