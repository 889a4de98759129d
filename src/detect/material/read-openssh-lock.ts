import type { Encryption } from "#model/encryption";
import { ByteReader } from "./byte-reader.js";

/** Cipher and key derivation at the head of an OpenSSH private key; null where it is not locked. */
export function readOpensshLock(reader: ByteReader): Encryption | null {
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
