const HEAD_BYTES = 64;
// PKCS#1 from its start, or behind the header of PKCS#8: version 0, then the length of the modulus, which has a leading zero.
const RSA = /^3082.{4}020100(?:300d06092a864886f70d01010105000482.{4}3082.{4}020100)?02(?:82(.{4})|81(.{2}))00/u;
const EC = /^30.{2,6}02010.30.{2}06072a8648ce3d0201/u;

/** What the first bytes of a private key in DER say of it, whatever became of the rest. */
export function keyBeginning(bytes: Uint8Array): { readonly algorithm: string; readonly sizeBits: number | null } {
  const hex = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("hex");
  const rsa = RSA.exec(hex);
  const length = Number.parseInt(rsa?.[1] ?? rsa?.[2] ?? "0", 16);
  if (rsa !== null) return { algorithm: "RSA", sizeBits: (length - 1) * 8 };
  return { algorithm: EC.test(hex) ? "EC" : "", sizeBits: null };
}
