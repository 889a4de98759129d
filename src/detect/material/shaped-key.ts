import type { Base64Body } from "./base64-body.js";
import { Der } from "./der.js";
import { keyBeginning } from "./key-beginning.js";
import { pemAlgorithm } from "./pem-algorithm.js";
import { readOpensshLock } from "./read-openssh-lock.js";
import type { Material } from "./material.js";
import type { PemBlock } from "./find-pem-block.js";
import type { PemContent } from "./pem-content.js";
import { ByteReader } from "./byte-reader.js";
import { toMaterial } from "./to-material.js";

// The smallest private keys (Ed25519 in PKCS#8) have 48 bytes.
const LEAST_BYTES = 48;
const MOST_BYTES = 65_536;
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
  const kept = isOpenssh ? "begins" : derKept(bytes, body.hasStrays);
  if (kept === null) return "a body that is no key";
  const reason =
    kept === "whole" ? "has the frame of a private key but does not parse" : "begins as a private key and is cut short";
  return { materials: [shaped(block, bytes, isOpenssh)], confidence: "shaped", reason };
}

/**
 * How much of a key in DER is there: all of it, give or take what padding and a lost character make; its beginning, where nothing else
 * stands in between; null where it does not even begin as a private key.
 */
function derKept(bytes: Uint8Array, hasStrays: boolean): "whole" | "begins" | null {
  const head = Der.read(bytes, 0, Number.MAX_SAFE_INTEGER);
  if (head === null || head.tag !== 0x30 || head.end > MOST_BYTES) return null;
  if (Math.abs(head.end - bytes.length) <= 3) return "whole";
  // A version follows in every kind of private key.
  const isPrivate = bytes[head.from] === 0x02 && bytes[head.from + 1] === 0x01;
  return isPrivate && !hasStrays && head.end > bytes.length ? "begins" : null;
}

function shaped(block: PemBlock, bytes: Uint8Array, isOpenssh: boolean): Material {
  const encryption = isOpenssh ? readOpensshLock(new ByteReader(bytes.subarray(OPENSSH_MAGIC.length))) : null;
  const isLocked = encryption !== null || block.label.startsWith("ENCRYPTED ");
  const beginning = keyBeginning(bytes);
  const algorithm = beginning.algorithm || pemAlgorithm(block.label);
  const form = isLocked ? "encrypted" : "plaintext";
  return toMaterial(null, { form, algorithm, sizeBits: beginning.sizeBits, secret: bytes, encryption });
}
