import { ByteReader } from "./byte-reader.js";
import { isSshPair } from "./is-ssh-pair.js";
import type { Material } from "./material.js";
import { okpPrivate } from "./okp-private.js";
import { readSshFields } from "./read-ssh-fields.js";
import { toMaterial } from "./to-material.js";

/** Reads a private key as Dropbear keeps it: the fields of the SSH public key, then the private ones. */
export function readDropbear(bytes: Uint8Array): readonly Material[] {
  const reader = new ByteReader(bytes);
  const type = reader.text();
  if (type === "ssh-ed25519") return readEd25519(reader);
  const half = readSshFields(type, reader);
  if (typeof half === "string") return [];
  const rest = reader.rest;
  return isSshPair(bytes.subarray(0, bytes.length - rest.length), rest) ? [toMaterial(half, {})] : [];
}

// Seed and public half in one string.
function readEd25519(reader: ByteReader): readonly Material[] {
  const both = reader.string();
  const seed = both.subarray(0, 32);
  const half = both.length === 64 ? okpPrivate("Ed25519", seed) : "";
  if (typeof half === "string") return [];
  return Buffer.compare(half.spki.subarray(-32), both.subarray(32)) === 0 ? [toMaterial(half, {})] : [];
}
