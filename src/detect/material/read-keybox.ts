import { ByteReader } from "./byte-reader.js";
import type { Material } from "./material.js";
import { readDer } from "./read-der.js";
import { readPgp } from "./read-pgp.js";

const MOST_BLOBS = 4096;
const OPENPGP = 2;
const X509 = 3;

/** Reads GnuPG's keybox (pubring.kbx): the OpenPGP keys and certificates in its blobs. */
export function readKeybox(bytes: Uint8Array): readonly Material[] {
  const materials: Material[] = [];
  let at = 0;
  for (let count = 0; count < MOST_BLOBS && at + 16 < bytes.length; count++) {
    const blob = new ByteReader(bytes.subarray(at));
    const length = blob.number(4);
    const type = blob.number(1);
    blob.take(3);
    const from = blob.number(4);
    const held = bytes.subarray(at + from, Math.min(at + from + blob.number(4), at + length));
    const parsed = type === OPENPGP ? readPgp(held) : type === X509 ? readDer(held) : "";
    if (typeof parsed !== "string") materials.push(...parsed);
    if (length < 16) break;
    at += length;
  }
  return materials;
}
