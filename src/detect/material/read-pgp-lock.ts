import type { Encryption } from "#model/encryption";
import type { ByteReader } from "./byte-reader.js";

const CIPHERS: readonly string[] = [
  "none",
  "IDEA",
  "DES-EDE3",
  "CAST5",
  "Blowfish",
  "",
  "",
  "AES-128",
  "AES-192",
  "AES-256",
  "Twofish",
  "Camellia-128",
  "Camellia-192",
  "Camellia-256",
];
const HASHES: readonly string[] = [
  "",
  "MD5",
  "SHA1",
  "RIPEMD160",
  "",
  "",
  "",
  "",
  "SHA256",
  "SHA384",
  "SHA512",
  "SHA224",
];

/** How the secret fields of an OpenPGP key are kept: readable, encrypted, or not there at all (a stub for a smart card). */
export type PgpLock = "plaintext" | "absent" | Encryption;

/** Reads the fields between the public and the secret ones (RFC 9580 section 3.7.2, and GnuPG's stubs). */
export function readPgpLock(reader: ByteReader, version: number): PgpLock {
  const usage = reader.number(1);
  if (usage === 0) return "plaintext";
  if (version > 4) reader.number(1);
  if (usage < 253) return { kdf: "S2K-simple-MD5", iterations: 1, cipher: cipherName(usage, "CFB") };
  const cipher = reader.number(1);
  const mode = usage === 253 ? (["", "EAX", "OCB", "GCM"][reader.number(1)] ?? "AEAD") : "CFB";
  if (version > 5) reader.number(1);
  return readSpecifier(reader, cipherName(cipher, mode));
}

function readSpecifier(reader: ByteReader, cipher: string): PgpLock {
  const type = reader.number(1);
  if (type === 4) {
    reader.take(16);
    return { kdf: "Argon2id", iterations: reader.number(1), cipher };
  }
  const hash = HASHES[reader.number(1)] ?? "";
  if (type === 101) return "absent";
  if (type === 0) return { kdf: `S2K-simple-${hash}`, iterations: 1, cipher };
  reader.take(8);
  if (type !== 3) return { kdf: `S2K-salted-${hash}`, iterations: 1, cipher };
  const coded = reader.number(1);
  // The count is of bytes hashed.
  return { kdf: `S2K-iterated-${hash}`, iterations: (16 + (coded & 15)) << ((coded >> 4) + 6), cipher };
}

function cipherName(id: number, mode: string): string {
  return `${CIPHERS[id] || `cipher-${id}`}-${mode}`;
}
