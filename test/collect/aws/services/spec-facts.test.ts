import { KeySpec } from "@aws-sdk/client-kms";
import { expect, it } from "vitest";
import { specFacts } from "../../../../src/collect/collectors/aws/services/kms/spec-facts.js";

it("Every spec of the service is known.", () => {
  const written = Object.values(KeySpec).map((spec) => {
    const { kind, algorithm, sizeBits, curve } = specFacts(spec, "aws");
    return `${spec}: ${kind} ${algorithm} ${sizeBits} ${curve}`;
  });
  expect(written.toSorted()).toEqual([
    "ECC_NIST_EDWARDS25519: asymmetric Ed25519 256 null",
    "ECC_NIST_P256: asymmetric EC 256 P-256",
    "ECC_NIST_P384: asymmetric EC 384 P-384",
    "ECC_NIST_P521: asymmetric EC 521 P-521",
    "ECC_SECG_P256K1: asymmetric EC 256 secp256k1",
    "HMAC_224: symmetric HMAC 224 null",
    "HMAC_256: symmetric HMAC 256 null",
    "HMAC_384: symmetric HMAC 384 null",
    "HMAC_512: symmetric HMAC 512 null",
    "ML_DSA_44: asymmetric ML-DSA-44 null null",
    "ML_DSA_65: asymmetric ML-DSA-65 null null",
    "ML_DSA_87: asymmetric ML-DSA-87 null null",
    "ML_KEM_1024: asymmetric ML-KEM-1024 null null",
    "ML_KEM_512: asymmetric ML-KEM-512 null null",
    "ML_KEM_768: asymmetric ML-KEM-768 null null",
    "RSA_2048: asymmetric RSA 2048 null",
    "RSA_3072: asymmetric RSA 3072 null",
    "RSA_4096: asymmetric RSA 4096 null",
    "SM2: asymmetric EC 256 SM2",
    "SYMMETRIC_DEFAULT: symmetric AES 256 null",
  ]);
});

it("The symmetric default of the regions of China is SM4.", () => {
  expect(specFacts("SYMMETRIC_DEFAULT", "aws-cn")).toMatchObject({ algorithm: "SM4", sizeBits: 128 });
});

it("A spec that is not known has no algorithm.", () => {
  expect(specFacts("NEW_SPEC", "aws").algorithm).toBe("");
});
