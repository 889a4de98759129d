import { createECDH } from "node:crypto";
import { seededBytes } from "./seeded-bytes.js";

const CURVES: Readonly<Record<string, readonly [curve: string, oid: string, scalarBytes: number]>> = {
  ECC_NIST_P256: ["prime256v1", "06082a8648ce3d030107", 32],
  ECC_NIST_P384: ["secp384r1", "06052b81040022", 48],
  ECC_NIST_P521: ["secp521r1", "06052b81040023", 64],
  ECC_SECG_P256K1: ["secp256k1", "06052b8104000a", 32],
};

/** Algorithm identifiers without parameters (RFC 8410; NIST's CSOR arc for ML-DSA and ML-KEM) and sizes of the key. */
const RAW: Readonly<Record<string, readonly [oid: string, bytes: number]>> = {
  ECC_NIST_EDWARDS25519: ["06032b6570", 32],
  ML_DSA_44: ["0609608648016503040311", 1312],
  ML_DSA_65: ["0609608648016503040312", 1952],
  ML_DSA_87: ["0609608648016503040313", 2592],
  ML_KEM_512: ["0609608648016503040401", 800],
  ML_KEM_768: ["0609608648016503040402", 1184],
  ML_KEM_1024: ["0609608648016503040403", 1568],
};

const RSA_ENCRYPTION = "06092a864886f70d0101010500";
const EC_PUBLIC_KEY = "06072a8648ce3d0201";

/**
 * A SubjectPublicKeyInfo in DER for a KMS key spec, the same for the same seed; null where the kind has no public half.
 * It parses; an RSA modulus and the raw keys are numbers that nobody has a private half of.
 */
export function seededPublicKey(spec: string, seed: string): Buffer | null {
  const bits = /^RSA_(\d+)$/u.exec(spec)?.[1];
  if (bits !== undefined) return rsa(Number(bits), seed);
  const curve = CURVES[spec];
  if (curve !== undefined) return elliptic(curve, seed);
  const raw = RAW[spec];
  if (raw === undefined) return null;
  const [oid, bytes] = raw;
  return spki(sequence(Buffer.from(oid, "hex")), seededBytes(seed, bytes));
}

function rsa(bits: number, seed: string): Buffer {
  const modulus = seededBytes(seed, bits / 8);
  modulus.writeUInt8(modulus.readUInt8(0) | 0x80, 0);
  modulus.writeUInt8(modulus.readUInt8(modulus.length - 1) | 1, modulus.length - 1);
  const numbers = [tagged(0x02, Buffer.concat([Buffer.of(0), modulus])), tagged(0x02, Buffer.of(1, 0, 1))];
  return spki(sequence(Buffer.from(RSA_ENCRYPTION, "hex")), sequence(...numbers));
}

function elliptic([curve, oid, bytes]: readonly [string, string, number], seed: string): Buffer {
  const half = createECDH(curve);
  half.setPrivateKey(seededBytes(seed, bytes));
  return spki(sequence(Buffer.from(EC_PUBLIC_KEY, "hex"), Buffer.from(oid, "hex")), half.getPublicKey());
}

function spki(algorithm: Buffer, key: Buffer): Buffer {
  return sequence(algorithm, tagged(0x03, Buffer.concat([Buffer.of(0), key])));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  return length < 0x100 ? Buffer.of(0x81, length) : Buffer.of(0x82, length >> 8, length & 0xff);
}
