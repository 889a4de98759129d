/** How an encrypted private key is locked. Names as the standards write them (PBKDF2-HMAC-SHA256, bcrypt, AES-256-CBC ...). */
export interface Encryption {
  readonly kdf: string;
  /** Iterations, rounds or the scrypt cost N; null where the format has none. */
  readonly iterations: number | null;
  readonly cipher: string;
}
