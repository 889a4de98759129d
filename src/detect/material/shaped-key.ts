import type { Base64Body } from "./base64-body.js";
import { Der } from "./der.js";
import { readLock } from "./openssh-private.js";
import type { Material } from "./material.js";
import type { PemBlock } from "./pem-block.js";
import type { PemContent } from "./read-pem.js";
import { ByteReader } from "./byte-reader.js";
import { toMaterial } from "./to-material.js";

const ALGORITHMS: Readonly<Record<string, string>> = { RSA: "RSA", EC: "EC", ECDSA: "EC", DSA: "DSA", DH: "DH" };
// The smallest private keys (Ed25519 in PKCS#8) have 48 bytes.
const LEAST_BYTES = 48;
const LEAST_CHARACTERS = 20;
const OPENSSH_MAGIC = "openssh-key-v1\0";

/**
 * A private key that does not parse but looks like a real one: cut off, or with some of its bytes replaced. It must begin as such keys
 * begin and be as long as it says it is; samples and left-out bodies are not. The bytes that are there stand for the key.
 */
export function shapedKey(block: PemBlock, body: Base64Body): PemContent | string {
  const text = body.texts[0] ?? "";
  const bytes = Buffer.from(text, "base64");
  if (body.isElided) return "a body that is left out";
  if (bytes.length < LEAST_BYTES) return "a body too short for a key";
  if (new Set(text).size < LEAST_CHARACTERS) return "a body of few different characters";
  const isOpenssh = bytes.toString("latin1", 0, OPENSSH_MAGIC.length) === OPENSSH_MAGIC;
  if (!isOpenssh && !hasDerLength(bytes, block.hasEnd)) return "a body that is no key";
  const reason = block.hasEnd
    ? "begins and ends as a private key but does not parse"
    : "begins as a private key and is cut off";
  return { materials: [shaped(block, bytes, isOpenssh)], confidence: "shaped", reason };
}

// A SEQUENCE whose length is what is there, give or take what padding and a lost character make.
function hasDerLength(bytes: Uint8Array, hasEnd: boolean): boolean {
  const head = Der.read(bytes, 0, Number.MAX_SAFE_INTEGER);
  if (head === null || head.tag !== 0x30 || head.end > 65_536) return false;
  return Math.abs(head.end - bytes.length) <= 3 || (!hasEnd && head.end > bytes.length);
}

function shaped(block: PemBlock, bytes: Uint8Array, isOpenssh: boolean): Material {
  const [first = ""] = block.label.split(" ");
  const encryption = isOpenssh ? readLock(new ByteReader(bytes.subarray(OPENSSH_MAGIC.length))) : null;
  const isLocked = encryption !== null || first === "ENCRYPTED";
  const algorithm = ALGORITHMS[first] ?? "";
  return toMaterial(null, { form: isLocked ? "encrypted" : "plaintext", algorithm, secret: bytes, encryption });
}
