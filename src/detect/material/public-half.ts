/** The public half of a key: canonical DER SubjectPublicKeyInfo and what it says of the key. */
export interface PublicHalf {
  /** Standard name: RSA, EC, Ed25519 ...; the dotted object identifier where it has none here. */
  readonly algorithm: string;
  readonly sizeBits: number | null;
  readonly curve: string | null;
  readonly spki: Uint8Array;
}
