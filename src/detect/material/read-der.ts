import { bitLength } from "./bit-length.js";
import { readCertificate } from "./read-certificate.js";
import { readCertificateRequest } from "./read-certificate-request.js";
import { Der } from "./der.js";
import { readDsaPrivate } from "./read-dsa-private.js";
import { readSec1 } from "./read-sec1.js";
import { readEncryptedPkcs8 } from "./read-encrypted-pkcs8.js";
import type { Material } from "./material.js";
import type { Parsed } from "./parsed.js";
import { readPkcs7 } from "./read-pkcs7.js";
import { readPkcs8 } from "./read-pkcs8.js";
import type { PublicHalf } from "./public-half.js";
import { readPkcs1 } from "./read-pkcs1.js";
import { rsaPublic } from "./rsa-public.js";
import { readSpki } from "./read-spki.js";
import { toMaterial } from "./to-material.js";

const UNKNOWN = "DER that is no key, certificate or request";

/** Reads a key, a certificate or a request in DER, told apart by structure, since labels and file names lie. Bytes behind it are ignored. */
export function readDer(bytes: Uint8Array): Parsed {
  const root = Der.read(bytes);
  if (root === null || root.tag !== 0x30) return "no DER";
  const [first, second] = root.children;
  if (!first || !second) return UNKNOWN;
  if (first.tag === 0x02) return readNumbered(root, second);
  if (first.tag === 0x06) return first.oid === "1.2.840.113549.1.7.2" ? readPkcs7(root) : UNKNOWN;
  return first.tag === 0x30 ? readNested(root, first, second) : UNKNOWN;
}

function readNumbered(root: Der, second: Der): Parsed {
  if (second.tag === 0x30) return readPkcs8(root);
  if (second.tag === 0x04) return plaintext(readSec1(root, null));
  if (!root.children.every(({ tag }) => tag === 0x02)) return plaintext(readPkcs1(root));
  if (root.children.length === 2) return readRsaPublic(root);
  return plaintext(root.children.length === 6 ? readDsaPrivate(root) : readPkcs1(root));
}

// Two numbers are a signature as often as an RSA public key: an exponent that nobody uses decides.
function readRsaPublic(root: Der): Parsed {
  const [modulus, exponent] = root.children.map(({ unsigned }) => unsigned);
  if (!modulus || !exponent) return UNKNOWN;
  if (bitLength(modulus) < 500 && bitLength(exponent) > 64) return UNKNOWN;
  return published(rsaPublic(modulus, exponent));
}

function readNested(root: Der, first: Der, second: Der): Parsed {
  if (second.tag === 0x03 && root.children.length === 2) return published(readSpki(root));
  if (second.tag === 0x04) return readEncryptedPkcs8(root);
  if (second.tag !== 0x30 || root.children.length !== 3) return UNKNOWN;
  // A request has a Name where a certificate of version 1 has the algorithm of its signature.
  const isRequest = first.at(0).tag === 0x02 && first.at(1).at(0).tag !== 0x06;
  return alone(isRequest ? readCertificateRequest(root) : readCertificate(root));
}

function published(half: PublicHalf | string): Parsed {
  return typeof half === "string" ? half : [toMaterial(half, { form: "public" })];
}

function plaintext(half: PublicHalf | string): Parsed {
  return typeof half === "string" ? half : [toMaterial(half, {})];
}

function alone(material: Material | string): Parsed {
  return typeof material === "string" ? material : [material];
}
