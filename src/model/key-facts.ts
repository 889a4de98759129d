/** What kind of key a key is: a private key of a pair, a shared secret, a credential of a service, a password; unknown where it is only mentioned. */
export type KeyKind = "asymmetric" | "symmetric" | "credential" | "password" | "container" | "unknown";

/** What is known of a key from its own bytes. Dates are ISO 8601 in UTC. */
export interface KeyFacts {
  readonly kind: KeyKind;
  /** Standard name: RSA, EC, Ed25519, X25519, DSA, DH, AES, HMAC, ML-DSA-44 ...; empty where it is not known. */
  readonly algorithm: string;
  readonly sizeBits: number | null;
  /** Named curve in NIST or SEC form (P-256, secp256k1), or null. */
  readonly curve: string | null;
  /** Whom a credential is for (GitHub, AWS ...), or null. */
  readonly service: string | null;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
}
