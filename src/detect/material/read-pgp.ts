import type { Material } from "./material.js";
import type { Parsed } from "./parsed.js";
import { readPgpLock, type PgpLock } from "./read-pgp-lock.js";
import { pgpPackets, type PgpPacket } from "./pgp-packets.js";
import { readPgpPublic } from "./read-pgp-public.js";
import { ByteReader } from "./byte-reader.js";
import { toMaterial } from "./to-material.js";

const SIGNATURE = 2;
const SECRET = new Set([5, 7]);
const PUBLIC = new Set([6, 14]);
const EXPIRES_AFTER = 9;
const MOST_KEYS = 512;
// 9999-12-31
const LAST_SECOND = 253_402_300_799;

/** Reads the keys and subkeys out of OpenPGP packets (RFC 9580): when made, when they expire, how the secret ones are locked. */
export function readPgp(bytes: Uint8Array): Parsed {
  const materials: Material[] = [];
  let reason = "no OpenPGP key";
  let made = 0;
  for (const packet of pgpPackets(bytes)) {
    if (packet.tag === SIGNATURE) applyExpiry(materials, expiry(packet.body), made);
    if (!SECRET.has(packet.tag) && !PUBLIC.has(packet.tag)) continue;
    if (materials.length >= MOST_KEYS) break;
    const key = readKey(packet);
    made = typeof key === "string" ? 0 : key.made;
    if (typeof key === "string") reason = key;
    else materials.push(key.material);
  }
  return materials.length === 0 ? reason : materials;
}

function readKey({ tag, body }: PgpPacket): { readonly material: Material; readonly made: number } | string {
  const reader = new ByteReader(body);
  const version = reader.number(1);
  const made = reader.number(4);
  if (version < 2 || version > 6) return `an OpenPGP key of version ${version}`;
  const validDays = version < 4 ? reader.number(2) : 0;
  const algorithm = reader.number(1);
  if (version > 4) reader.take(4);
  const half = readPgpPublic(algorithm, reader);
  if (typeof half === "string") return half;
  const lock = SECRET.has(tag) ? readPgpLock(reader, version) : "absent";
  if (!reader.isSound) return "an OpenPGP key that is cut short";
  const expiresAt = validDays === 0 ? null : time(made + validDays * 86_400);
  return { material: toMaterial(half, { ...formOf(lock), createdAt: time(made), expiresAt }), made };
}

function formOf(lock: PgpLock): Pick<Material, "form" | "encryption"> {
  if (lock === "absent") return { form: "public", encryption: null };
  return lock === "plaintext" ? { form: "plaintext", encryption: null } : { form: "encrypted", encryption: lock };
}

// A signature speaks of the key in front of it; a later one overrules.
function applyExpiry(materials: Material[], after: number, made: number): void {
  const last = materials.at(-1);
  if (last === undefined || after === 0 || made === 0) return;
  materials[materials.length - 1] = { ...last, expiresAt: time(made + after) };
}

/** Seconds after which the signed key expires, by the hashed subpackets of a version 4 signature; 0 where they do not say. */
function expiry(body: Uint8Array): number {
  const reader = new ByteReader(body);
  const version = reader.number(1);
  const type = reader.number(1);
  const isBinding = (type >= 0x10 && type <= 0x13) || type === 0x18 || type === 0x1f;
  if (version !== 4 || !isBinding) return 0;
  reader.take(2);
  const subpackets = new ByteReader(reader.counted(2));
  while (subpackets.rest.length > 1 && subpackets.isSound) {
    const content = new ByteReader(subpackets.take(subpacketLength(subpackets)));
    if ((content.number(1) & 0x7f) === EXPIRES_AFTER) return content.number(4);
  }
  return 0;
}

function subpacketLength(reader: ByteReader): number {
  const first = reader.number(1);
  if (first < 192) return first;
  return first < 255 ? ((first - 192) << 8) + reader.number(1) + 192 : reader.number(4);
}

function time(seconds: number): string | null {
  if (seconds <= 0 || seconds > LAST_SECOND) return null;
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
