import type { Der } from "./der.js";
import type { Parsed } from "./parsed.js";
import { readEncryption } from "./read-encryption.js";
import { toMaterial } from "./to-material.js";

/** Reads an EncryptedPrivateKeyInfo (PKCS#8): how it is locked. The ciphertext stands for the key. */
export function readEncryptedPkcs8(info: Der): Parsed {
  const ciphertext = info.at(1);
  const encryption = ciphertext.tag === 0x04 ? readEncryption(info.at(0)) : null;
  if (encryption === null || ciphertext.content.length < 32) return "no EncryptedPrivateKeyInfo";
  return [toMaterial(null, { form: "encrypted", secret: ciphertext.content, encryption })];
}
