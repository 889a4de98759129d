/** Password-based encryption by object identifier: what derives the key and what encrypts (PKCS#5 v1.5, PKCS#12). */
export const pbeSchemes: Readonly<Record<string, { readonly kdf: string; readonly cipher: string }>> = {
  "1.2.840.113549.1.5.1": { kdf: "PBKDF1-MD2", cipher: "DES-CBC" },
  "1.2.840.113549.1.5.3": { kdf: "PBKDF1-MD5", cipher: "DES-CBC" },
  "1.2.840.113549.1.5.4": { kdf: "PBKDF1-MD2", cipher: "RC2-64-CBC" },
  "1.2.840.113549.1.5.6": { kdf: "PBKDF1-MD5", cipher: "RC2-64-CBC" },
  "1.2.840.113549.1.5.10": { kdf: "PBKDF1-SHA1", cipher: "DES-CBC" },
  "1.2.840.113549.1.5.11": { kdf: "PBKDF1-SHA1", cipher: "RC2-64-CBC" },
  "1.2.840.113549.1.12.1.1": { kdf: "PKCS12-SHA1", cipher: "RC4-128" },
  "1.2.840.113549.1.12.1.2": { kdf: "PKCS12-SHA1", cipher: "RC4-40" },
  "1.2.840.113549.1.12.1.3": { kdf: "PKCS12-SHA1", cipher: "DES-EDE3-CBC" },
  "1.2.840.113549.1.12.1.4": { kdf: "PKCS12-SHA1", cipher: "DES-EDE2-CBC" },
  "1.2.840.113549.1.12.1.5": { kdf: "PKCS12-SHA1", cipher: "RC2-128-CBC" },
  "1.2.840.113549.1.12.1.6": { kdf: "PKCS12-SHA1", cipher: "RC2-40-CBC" },
};
