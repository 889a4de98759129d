import type { Certificate } from "#model/certificate";
import type { Encryption } from "#model/encryption";
import type { Form } from "#model/form";
import type { KeyKind } from "#model/key-facts";

/** What a parser read out of one container. It stays inside detect: `secret` is fingerprinted and forgotten. */
export interface Material {
  readonly kind: KeyKind;
  readonly form: Form;
  /** Standard name: RSA, EC, Ed25519, X25519, DSA, DH, ML-DSA-44 ...; empty where it is not known. */
  readonly algorithm: string;
  readonly sizeBits: number | null;
  readonly curve: string | null;
  /** Canonical DER SubjectPublicKeyInfo (RSA with NULL, EC named curve + uncompressed point), or null where no public half is known. */
  readonly spki: Uint8Array | null;
  /** What the store that keeps the key calls it: a mention has neither a public half nor a secret. */
  readonly name?: string;
  /** The secret bytes to fingerprint under the inventory's salt; needed when `spki` is null. */
  readonly secret: Uint8Array | null;
  readonly encryption: Encryption | null;
  readonly certificate: Certificate | null;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
}
