import type { Encryption } from "#model/encryption";
import type { Der } from "./der.js";
import { pbeSchemes } from "./pbe-schemes.js";

const HMACS: Readonly<Record<string, string>> = {
  "1.2.840.113549.2.7": "SHA1",
  "1.2.840.113549.2.8": "SHA224",
  "1.2.840.113549.2.9": "SHA256",
  "1.2.840.113549.2.10": "SHA384",
  "1.2.840.113549.2.11": "SHA512",
  "1.2.840.113549.2.5": "MD5",
};

const CIPHERS: Readonly<Record<string, string>> = {
  "1.3.14.3.2.7": "DES-CBC",
  "1.2.840.113549.3.2": "RC2-CBC",
  "1.2.840.113549.3.7": "DES-EDE3-CBC",
  "2.16.840.1.101.3.4.1.2": "AES-128-CBC",
  "2.16.840.1.101.3.4.1.22": "AES-192-CBC",
  "2.16.840.1.101.3.4.1.42": "AES-256-CBC",
  "2.16.840.1.101.3.4.1.6": "AES-128-GCM",
  "2.16.840.1.101.3.4.1.26": "AES-192-GCM",
  "2.16.840.1.101.3.4.1.46": "AES-256-GCM",
};

/** How an AlgorithmIdentifier of password-based encryption locks (PKCS#5 PBES1, PBES2 with PBKDF2 or scrypt, PKCS#12), or null. */
export function readEncryption(algorithm: Der): Encryption | null {
  const { oid } = algorithm.at(0);
  if (oid === "1.2.840.113549.1.5.13") return readPbes2(algorithm.at(1));
  const scheme = pbeSchemes[oid];
  return scheme === undefined ? null : { ...scheme, iterations: algorithm.at(1).at(1).count };
}

function readPbes2(parameters: Der): Encryption | null {
  const kdf = parameters.at(0).at(0).oid;
  const kdfParameters = parameters.at(0).at(1);
  const cipherOid = parameters.at(1).at(0).oid;
  if (kdf === "" || cipherOid === "") return null;
  const cipher = CIPHERS[cipherOid] ?? cipherOid;
  const iterations = kdfParameters.at(1).count;
  if (kdf === "1.3.6.1.4.1.11591.4.11") return { kdf: "scrypt", iterations, cipher };
  if (kdf !== "1.2.840.113549.1.5.12") return { kdf, iterations: null, cipher };
  // RFC 8018: HMAC-SHA-1 unless another function is named.
  const prf = kdfParameters.with(0x30).at(0).oid || "1.2.840.113549.2.7";
  return { kdf: `PBKDF2-HMAC-${HMACS[prf] ?? prf}`, iterations, cipher };
}
