import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import type { Der } from "./der.js";

const HASHES: Readonly<Record<string, string>> = {
  "": "sha1",
  "1.2.840.113549.2.7": "sha1",
  "1.2.840.113549.2.9": "sha256",
  "1.2.840.113549.2.11": "sha512",
};
const CIPHERS: Readonly<Record<string, readonly [name: string, keyBytes: number]>> = {
  "2.16.840.1.101.3.4.1.2": ["aes-128-cbc", 16],
  "2.16.840.1.101.3.4.1.22": ["aes-192-cbc", 24],
  "2.16.840.1.101.3.4.1.42": ["aes-256-cbc", 32],
  "1.2.840.113549.3.7": ["des-ede3-cbc", 24],
};
// Hostile counts must not keep the scan busy; tools write 2,048 to 600,000 and an empty password is worth no more.
const MOST_ITERATIONS = 20_000;

/** What PBES2 with PBKDF2 (PKCS#5, RFC 8018) locked under a password, or null where it is something else or another password. */
export function decryptPbes2(algorithm: Der, ciphertext: Uint8Array, password: string): Uint8Array | null {
  const derivation = algorithm.at(1).at(0).at(1);
  const encryption = algorithm.at(1).at(1);
  const iterations = derivation.at(1).count ?? 0;
  const hash = HASHES[derivation.with(0x30).at(0).oid];
  const cipher = CIPHERS[encryption.at(0).oid];
  if (iterations < 1 || iterations > MOST_ITERATIONS || hash === undefined || cipher === undefined) return null;
  const key = pbkdf2Sync(password, derivation.at(0).content, iterations, cipher[1], hash);
  try {
    const decipher = createDecipheriv(cipher[0], key, encryption.at(1).content);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    // Padding that does not come out right: another password.
    return null;
  }
}
