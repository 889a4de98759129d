import { algorithms } from "./algorithms.js";
import { bitLength } from "./bit-length.js";
import { Der } from "./der.js";
import { ecPublic } from "./ec-public.js";
import { findCurve } from "./find-curve.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPublic } from "./rsa-public.js";

// rsaEncryption, RSAES-OAEP, RSASSA-PSS and the X.500 name of RSA: one kind of key under four names.
const RSA = new Set(["1.2.840.113549.1.1.1", "1.2.840.113549.1.1.7", "1.2.840.113549.1.1.10", "2.5.8.1.1"]);
const WITH_MODULUS = new Set(["DSA", "DH", "ElGamal"]);

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280) into its canonical form, or says why it is none. Algorithms that are not known here keep
 * their bytes: they have an identity all the same.
 */
export function readSpki(info: Der): PublicHalf | string {
  const { oid } = info.at(0).at(0);
  const { bits } = info.at(1);
  if (info.tag !== 0x30 || info.children.length !== 2 || oid === "" || bits === null) return "no SubjectPublicKeyInfo";
  if (RSA.has(oid)) return readRsa(bits);
  return oid === "1.2.840.10045.2.1" ? readEc(info, bits) : readOther(info, oid);
}

function readRsa(bits: Uint8Array): PublicHalf | string {
  const key = Der.read(bits);
  const modulus = key?.at(0).unsigned ?? null;
  const exponent = key?.at(1).unsigned ?? null;
  if (modulus === null || exponent === null) return "an RSA public key without modulus and exponent";
  return rsaPublic(modulus, exponent);
}

function readEc(info: Der, point: Uint8Array): PublicHalf | string {
  const curve = findCurve(info.at(0).at(1));
  if (curve !== null) return ecPublic(curve, point);
  if (point.length < 20 || (point[0] ?? 0) < 2 || (point[0] ?? 0) > 7) return "an EC public key without a point";
  return { algorithm: "EC", sizeBits: null, curve: null, spki: info.raw };
}

function readOther(info: Der, oid: string): PublicHalf | string {
  const known = algorithms[oid];
  const name = known?.name ?? oid;
  const facts = { algorithm: name, curve: null, spki: info.raw };
  // Parameters may be inherited from the certificate above: then the size is not known.
  const modulus = WITH_MODULUS.has(name) ? info.at(0).at(1).at(0).unsigned : null;
  if (modulus === null) return { ...facts, sizeBits: known?.sizeBits ?? null };
  const sizeBits = bitLength(modulus);
  return sizeBits < 256 ? `${name} with a modulus of ${sizeBits} bits` : { ...facts, sizeBits };
}
