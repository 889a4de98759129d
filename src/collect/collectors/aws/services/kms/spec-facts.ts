import type { KeyFacts } from "#model/key-facts";

type SpecFacts = Pick<KeyFacts, "kind" | "algorithm" | "sizeBits" | "curve">;

const pair = (algorithm: string, sizeBits: number | null, curve: string | null = null): SpecFacts => ({
  kind: "asymmetric",
  algorithm,
  sizeBits,
  curve,
});
const hmac = (sizeBits: number): SpecFacts => ({ kind: "symmetric", algorithm: "HMAC", sizeBits, curve: null });

// AWS KMS Developer Guide, "Key spec reference". SYMMETRIC_DEFAULT is AES-256-GCM (SM4, 128 bits, in regions of China).
const SPECS: Readonly<Record<string, SpecFacts>> = {
  RSA_2048: pair("RSA", 2048),
  RSA_3072: pair("RSA", 3072),
  RSA_4096: pair("RSA", 4096),
  ECC_NIST_P256: pair("EC", 256, "P-256"),
  ECC_NIST_P384: pair("EC", 384, "P-384"),
  ECC_NIST_P521: pair("EC", 521, "P-521"),
  ECC_SECG_P256K1: pair("EC", 256, "secp256k1"),
  ECC_NIST_EDWARDS25519: pair("Ed25519", 256),
  SM2: pair("EC", 256, "SM2"),
  ML_DSA_44: pair("ML-DSA-44", null),
  ML_DSA_65: pair("ML-DSA-65", null),
  ML_DSA_87: pair("ML-DSA-87", null),
  ML_KEM_512: pair("ML-KEM-512", null),
  ML_KEM_768: pair("ML-KEM-768", null),
  ML_KEM_1024: pair("ML-KEM-1024", null),
  HMAC_224: hmac(224),
  HMAC_256: hmac(256),
  HMAC_384: hmac(384),
  HMAC_512: hmac(512),
};
const UNKNOWN: SpecFacts = { kind: "symmetric", algorithm: "", sizeBits: null, curve: null };

/** What a spec of the service means: "RSA_2048" is RSA with 2048 bits. One that is not known here has an empty algorithm. */
export function specFacts(spec: string | null, partition: string): SpecFacts {
  if (spec === "SYMMETRIC_DEFAULT") {
    const [algorithm, sizeBits] = partition === "aws-cn" ? ["SM4", 128] : ["AES", 256];
    return { kind: "symmetric", algorithm: String(algorithm), sizeBits: Number(sizeBits), curve: null };
  }
  return SPECS[spec ?? ""] ?? UNKNOWN;
}
