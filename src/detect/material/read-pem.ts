import type { Encryption } from "#model/encryption";
import { base64Body, type Base64Body } from "./base64-body.js";
import { legacyEncryption } from "./legacy-encryption.js";
import { readOpensshPrivate } from "./read-openssh-private.js";
import type { Parsed } from "./parsed.js";
import type { PemBlock } from "./find-pem-block.js";
import { pemAlgorithm } from "./pem-algorithm.js";
import type { PemContent } from "./pem-content.js";
import { readDer } from "./read-der.js";
import { shapedKey } from "./shaped-key.js";
import { toMaterial } from "./to-material.js";

/** Reads the block between the armour lines of PEM (RFC 7468 and 1421, OpenSSH), or says why it is no key material. */
export function readPem(block: PemBlock): PemContent | string {
  const legacy = block.label.endsWith("PRIVATE KEY") ? legacyEncryption(block.body) : null;
  const body = base64Body(legacy?.body ?? block.body);
  if (body.texts.length === 0) return "nothing but armour lines";
  return legacy === null ? readPlain(block, body) : readLocked(block, body, legacy.encryption);
}

function readPlain(block: PemBlock, body: Base64Body): PemContent | string {
  let reason = "";
  for (const text of body.texts) {
    const parsed = readBytes(Buffer.from(text, "base64"));
    if (typeof parsed !== "string")
      return { materials: parsed, confidence: "proven", reason: `parses as ${block.label}` };
    reason ||= parsed;
  }
  return block.label.endsWith("PRIVATE KEY") ? shapedKey(block, body) : reason;
}

function readBytes(bytes: Uint8Array): Parsed {
  return bytes[0] === 0x6f ? readOpensshPrivate(bytes) : readDer(bytes);
}

// The ciphertext stands for the key; nothing in it can be proved without the passphrase.
function readLocked(block: PemBlock, body: Base64Body, encryption: Encryption): PemContent | string {
  const bytes = Buffer.from(body.texts[0] ?? "", "base64");
  if (body.isElided || bytes.length < 40) return "an encrypted key whose body is left out";
  const algorithm = pemAlgorithm(block.label);
  const material = toMaterial(null, { form: "encrypted", algorithm, secret: bytes, encryption });
  const isWhole = block.hasEnd && bytes.length % 8 === 0;
  return {
    materials: [material],
    confidence: isWhole ? "proven" : "shaped",
    reason: "has the headers of an encrypted PEM key",
  };
}
