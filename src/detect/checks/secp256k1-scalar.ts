const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** 64 hexadecimal digits of a number that can be a private key on secp256k1 (SEC 2 section 2.4.1), and not a small or tidy one. */
export function secp256k1Scalar(value: string): true | string {
  const hex = value.replace(/^0x/iu, "");
  if (!/^[0-9a-f]{64}$/iu.test(hex)) return "no 32 bytes in hexadecimal";
  const scalar = BigInt(`0x${hex}`);
  if (scalar >= ORDER) return "a number beyond the order of secp256k1";
  return !/^0{16}|0{16}$/u.test(hex) || "a number with half of its digits zero";
}
