import type { Encryption } from "#model/encryption";
import type { Parsed } from "./parsed.js";
import { readSshBlob } from "./read-ssh-blob.js";
import { ByteReader } from "./byte-reader.js";
import { toMaterial } from "./to-material.js";

const MAGIC = "openssh-key-v1\0";
const MOST_KEYS = 16;

/** Reads an OpenSSH private key (PROTOCOL.key): the public half lies in clear in front of the private one, locked or not. */
export function readOpensshPrivate(bytes: Uint8Array): Parsed {
  const reader = new ByteReader(bytes);
  if (Buffer.from(reader.take(MAGIC.length)).toString("latin1") !== MAGIC) return "no OpenSSH private key";
  const encryption = readLock(reader);
  const count = reader.number(4);
  if (count < 1 || count > MOST_KEYS) return "an OpenSSH private key without a key";
  const halves = Array.from({ length: count }, () => readSshBlob(reader.string()));
  const keys = halves.flatMap((half) => (typeof half === "string" ? [] : half.slice(0, 1)));
  if (keys.length < count) return "an OpenSSH private key whose public half does not parse";
  const locked = new ByteReader(reader.string());
  if (!reader.isSound) return "an OpenSSH private key that is cut short";
  if (encryption === null && locked.number(4) !== locked.number(4))
    return "an OpenSSH private key whose check numbers differ";
  const form = encryption === null ? "plaintext" : "encrypted";
  return keys.map((key) => toMaterial(null, { ...key, form, encryption }));
}

/** Cipher and key derivation at the head of an OpenSSH private key; null where it is not locked. */
export function readLock(reader: ByteReader): Encryption | null {
  const cipher = reader.text();
  const kdf = reader.text();
  const options = new ByteReader(reader.string());
  options.string();
  const rounds = options.number(4);
  if (cipher === "none" || !reader.isSound) return null;
  return { kdf, iterations: kdf === "bcrypt" && options.isSound ? rounds : null, cipher: cipherName(cipher) };
}

// "aes256-gcm@openssh.com" -> "AES-256-GCM", "3des-cbc" -> "DES-EDE3-CBC".
function cipherName(name: string): string {
  const bare = name.replace(/@.*$/u, "").toUpperCase();
  return bare.replace(/^AES(?=\d)/u, "AES-").replace(/^3DES-/u, "DES-EDE3-");
}
