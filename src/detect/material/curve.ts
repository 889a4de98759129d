/** A named curve over a prime field: y^2 = x^3 + ax + b (mod p), generator (gx, gy) of order n; numbers in hexadecimal. */
export interface Curve {
  /** NIST or SEC name; `openssl` is the name OpenSSL gives it. */
  readonly name: string;
  readonly openssl: string;
  readonly oid: string;
  readonly sizeBits: number;
  readonly p: string;
  readonly a: string;
  readonly b: string;
  readonly gx: string;
  readonly gy: string;
  readonly n: string;
}
