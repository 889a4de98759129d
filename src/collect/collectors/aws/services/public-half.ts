import { createHash, createPublicKey, X509Certificate, type KeyObject } from "node:crypto";
import type { Identity } from "#model/identity";
import type { KeyFacts } from "#model/key-facts";

/** A public key: what makes it the same key elsewhere, and its kind. */
export interface PublicHalf {
  readonly identity: Identity;
  readonly key: Pick<KeyFacts, "kind" | "algorithm" | "sizeBits" | "curve">;
}

/** Reads a public key in PEM; null where it is none. */
export function readPublicKey(pem: string): PublicHalf | null {
  return orNull(() => toPublicHalf(createPublicKey(pem)));
}

/** Reads the public key and the end of a certificate in PEM; null where it is none. */
export function readCertificate(pem: string): (PublicHalf & { readonly expiresAt: string }) | null {
  return orNull(() => {
    const certificate = new X509Certificate(pem);
    return { ...toPublicHalf(certificate.publicKey), expiresAt: new Date(certificate.validTo).toISOString() };
  });
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  rsa: "RSA",
  "rsa-pss": "RSA",
  ec: "EC",
  dsa: "DSA",
  ed25519: "Ed25519",
  ed448: "Ed448",
};
// OpenSSL's name of a curve -> that of NIST or SEC, and its size.
const CURVES: Readonly<Record<string, readonly [name: string, sizeBits: number]>> = {
  prime256v1: ["P-256", 256],
  secp384r1: ["P-384", 384],
  secp521r1: ["P-521", 521],
  secp256k1: ["secp256k1", 256],
};

function toPublicHalf(key: KeyObject): PublicHalf {
  const value = createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
  const { modulusLength, namedCurve = "" } = key.asymmetricKeyDetails ?? {};
  const [curve = null, curveBits = null] = CURVES[namedCurve] ?? [];
  const algorithm = ALGORITHMS[key.asymmetricKeyType ?? ""] ?? "";
  return {
    identity: { scheme: "spki-sha256", value },
    key: { kind: "asymmetric", algorithm, sizeBits: modulusLength ?? curveBits, curve },
  };
}

// What a user uploaded may be anything: a text that is no key has no identity.
function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
