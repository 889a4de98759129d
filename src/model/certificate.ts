/** What an X.509 certificate says of itself. Dates are ISO 8601 in UTC; names are RFC 4514 strings. */
export interface Certificate {
  /** SHA-256 (hex) of the DER. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly signatureAlgorithm: string;
  readonly isSelfSigned: boolean;
  readonly isAuthority: boolean;
}
