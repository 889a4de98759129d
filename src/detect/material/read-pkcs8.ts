import { algorithms } from "./algorithms.js";
import { Der } from "./der.js";
import { derivePublic } from "./derive-public.js";
import { readSec1 } from "./read-sec1.js";
import { encodeDer } from "./encode-der.js";
import { mlKemPublic } from "./ml-kem-public.js";
import type { Parsed } from "./parsed.js";
import type { PublicHalf } from "./public-half.js";
import { readPkcs1 } from "./read-pkcs1.js";
import { toMaterial } from "./to-material.js";

const RSA = new Set(["1.2.840.113549.1.1.1", "1.2.840.113549.1.1.7", "1.2.840.113549.1.1.10"]);
// A hostile modulus must not keep OpenSSL busy.
const MOST_DERIVED_BYTES = 4096;
// Where the encapsulation key lies in an expanded ML-KEM decapsulation key (FIPS 203, algorithm 16): behind 384 k bytes, 384 k + 32 long.
const ML_KEM_SEED_BYTES = 64;
const ML_KEM_RANK: Readonly<Record<string, number>> = { "ML-KEM-512": 2, "ML-KEM-768": 3, "ML-KEM-1024": 4 };

/** Reads a PrivateKeyInfo or OneAsymmetricKey (PKCS#8, RFC 5958). A key whose public half cannot be had is told by its secret bytes. */
export function readPkcs8(info: Der): Parsed {
  const key = info.at(2);
  const { oid } = info.at(1).at(0);
  if ((info.at(0).count ?? 2) > 1 || oid === "" || key.tag !== 0x04) return "no PrivateKeyInfo";
  const inner = Der.read(key.content);
  if (RSA.has(oid)) return wrap(inner === null ? "an empty RSA key" : readPkcs1(inner));
  if (oid !== "1.2.840.10045.2.1") return readOther(info, oid, key.content);
  return wrap(inner === null ? "an empty EC key" : readSec1(inner, info.at(1).at(1)));
}

function wrap(half: PublicHalf | string): Parsed {
  return typeof half === "string" ? half : [toMaterial(half, {})];
}

function readOther(info: Der, oid: string, key: Uint8Array): Parsed {
  const half = info.raw.length > MOST_DERIVED_BYTES ? null : derivePublic(info.raw);
  if (half !== null) return [toMaterial(half, {})];
  if (key.length < 24) return `a private key of ${key.length} bytes`;
  const { name, sizeBits } = algorithms[oid] ?? { name: oid, sizeBits: null };
  const raw = info.with(0x81).tag === 0 ? encapsulationKey(name, key) : info.with(0x81).content.subarray(1);
  if (raw === null) return [toMaterial(null, { algorithm: name, sizeBits, secret: key })];
  const head = encodeDer.sequence(encodeDer.oid(oid));
  return [toMaterial(null, { algorithm: name, sizeBits, spki: encodeDer.sequence(head, encodeDer.bits(raw)) })];
}

// RFC 9935: the seed in [0], the expanded key in an OCTET STRING, or both; the expanded key holds the encapsulation key.
function encapsulationKey(name: string, key: Uint8Array): Uint8Array | null {
  const rank = ML_KEM_RANK[name];
  const inner = Der.read(key);
  if (rank === undefined || inner === null) return null;
  const expanded = inner.tag === 0x04 ? inner.content : inner.at(1).content;
  if (expanded.length === 768 * rank + 96) return expanded.subarray(384 * rank, 768 * rank + 32);
  return inner.tag === 0x80 && inner.content.length === ML_KEM_SEED_BYTES ? mlKemPublic(inner.content, rank) : null;
}
