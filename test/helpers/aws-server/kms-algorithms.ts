import type { KeyMetadata, KeySpec, KeyUsageType } from "@aws-sdk/client-kms";

type Algorithms = Pick<
  KeyMetadata,
  "EncryptionAlgorithms" | "SigningAlgorithms" | "KeyAgreementAlgorithms" | "EncapsulationAlgorithms" | "MacAlgorithms"
>;

const SHA = ["256", "384", "512"] as const;

/** What DescribeKey lists as the algorithms of a kind of key. */
export function kmsAlgorithms(spec: KeySpec, usage: KeyUsageType): Algorithms {
  if (usage === "KEY_AGREEMENT") return { KeyAgreementAlgorithms: ["ECDH"] };
  if (usage === "GENERATE_VERIFY_MAC") return { MacAlgorithms: [hmac(spec)] };
  if (usage === "ENCRYPT_DECRYPT") return { EncryptionAlgorithms: encryption(spec) };
  if (usage === "SIGN_VERIFY") return { SigningAlgorithms: signing(spec) };
  return { EncapsulationAlgorithms: ["ML_KEM"] };
}

function hmac(spec: KeySpec): "HMAC_SHA_224" | "HMAC_SHA_256" | "HMAC_SHA_384" | "HMAC_SHA_512" {
  if (spec === "HMAC_224") return "HMAC_SHA_224";
  if (spec === "HMAC_384") return "HMAC_SHA_384";
  return spec === "HMAC_512" ? "HMAC_SHA_512" : "HMAC_SHA_256";
}

function encryption(spec: KeySpec): KeyMetadata["EncryptionAlgorithms"] {
  if (spec === "SYMMETRIC_DEFAULT") return ["SYMMETRIC_DEFAULT"];
  return spec === "SM2" ? ["SM2PKE"] : ["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"];
}

function signing(spec: KeySpec): KeyMetadata["SigningAlgorithms"] {
  if (spec.startsWith("RSA_"))
    return SHA.flatMap((size) => [`RSASSA_PKCS1_V1_5_SHA_${size}` as const, `RSASSA_PSS_SHA_${size}` as const]);
  if (spec.startsWith("ML_DSA_")) return ["ML_DSA_SHAKE_256"];
  if (spec === "SM2") return ["SM2DSA"];
  if (spec === "ECC_NIST_P384") return ["ECDSA_SHA_384"];
  if (spec === "ECC_NIST_EDWARDS25519") return ["ED25519_SHA_512", "ED25519_PH_SHA_512"];
  return spec === "ECC_NIST_P521" ? ["ECDSA_SHA_512"] : ["ECDSA_SHA_256"];
}
