import type { Encryption } from "#model/encryption";
import { ByteReader } from "./byte-reader.js";
import { readCertificate } from "./read-certificate.js";
import { Der } from "./der.js";
import type { Material } from "./material.js";
import { toContainer } from "./to-container.js";
import { toMaterial } from "./to-material.js";

const MOST_ENTRIES = 10_000;
const MOST_CHAIN = 100;
const PRIVATE_KEY = 1;
const TRUSTED_CERTIFICATE = 2;
// What Sun's providers lock a private key with; the second is told by its identifier in the key's own header.
const JKS_LOCK: Encryption = { kdf: "JKS-SHA1", iterations: 1, cipher: "JKS-XOR" };
const JCEKS_OID = "1.3.6.1.4.1.42.2.19.1";

/**
 * Reads a Java keystore (JKS, JCEKS) without its password: certificate chains, dates and what the keys are locked with lie in clear.
 * Secret keys do not, nor can they be skipped: the keystore then stands as a container beside what was read before.
 */
export function readJavaKeystore(bytes: Uint8Array): readonly Material[] {
  const reader = new ByteReader(bytes);
  reader.take(4);
  const version = reader.number(4);
  const count = reader.number(4);
  if (version < 1 || version > 2 || count > MOST_ENTRIES) return [];
  const materials: Material[] = [];
  for (let index = 0; index < count; index++) {
    const entry = readEntry(reader, version);
    if (entry === null) return [...materials, toContainer(bytes)];
    materials.push(...entry);
  }
  return materials.length === 0 ? [toContainer(bytes)] : materials;
}

function readEntry(reader: ByteReader, version: number): readonly Material[] | null {
  const type = reader.number(4);
  reader.counted(2);
  const createdAt = time(reader.long());
  if (type === TRUSTED_CERTIFICATE) {
    const certificate = readLink(reader, version);
    return certificate === null ? null : [certificate];
  }
  return type === PRIVATE_KEY ? readPrivateEntry(reader, version, createdAt) : null;
}

function readPrivateEntry(reader: ByteReader, version: number, createdAt: string | null): readonly Material[] | null {
  const locked = reader.counted(4);
  const length = reader.number(4);
  if (length > MOST_CHAIN) return null;
  const chain = Array.from({ length }, () => readLink(reader, version)).filter((link) => link !== null);
  if (!reader.isSound) return null;
  const [leaf] = chain;
  const known = leaf === undefined ? { secret: locked } : { ...leaf, certificate: null };
  return [toMaterial(null, { ...known, form: "encrypted", createdAt, encryption: lockOf(locked) }), ...chain];
}

function readLink(reader: ByteReader, version: number): Material | null {
  if (version === 2) reader.counted(2);
  const certificate = Der.read(reader.counted(4));
  const material = certificate === null ? "nothing" : readCertificate(certificate);
  return typeof material === "string" ? null : material;
}

function lockOf(locked: Uint8Array): Encryption {
  const algorithm = Der.read(locked)?.at(0);
  if (algorithm?.at(0).oid !== JCEKS_OID) return JKS_LOCK;
  return { kdf: "PBKDF1-MD5", iterations: algorithm.at(1).at(1).count, cipher: "DES-EDE3-CBC" };
}

function time(milliseconds: bigint): string | null {
  if (milliseconds <= 0n || milliseconds > 253_402_300_799_000n) return null;
  return new Date(Number(milliseconds)).toISOString().replace(/\.\d{3}Z$/u, "Z");
}
