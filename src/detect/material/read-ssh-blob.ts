import type { Material } from "./material.js";
import type { Parsed } from "./parsed.js";
import { readSshFields } from "./read-ssh-fields.js";
import { ByteReader } from "./byte-reader.js";
import { toMaterial } from "./to-material.js";

const CERTIFICATE = "-cert-v01@openssh.com";
const FOR_EVER = 0xffff_ffff_ffff_ffffn;

/** Reads the blob of an SSH public key, or of an OpenSSH certificate: the key it certifies, then the key that signed it. */
export function readSshBlob(blob: Uint8Array): Parsed {
  const reader = new ByteReader(blob);
  const type = reader.text();
  if (type.endsWith(CERTIFICATE)) return readSshCertificate(type, reader);
  const half = readSshFields(type, reader);
  if (typeof half === "string") return half;
  return reader.rest.length > 0 ? "an SSH key with bytes left over" : [toMaterial(half, { form: "public" })];
}

// PROTOCOL.certkeys of OpenSSH: nonce, key, serial, kind, id, principals, validity, options, extensions, reserved, signing key.
function readSshCertificate(type: string, reader: ByteReader): Parsed {
  const plain = type.slice(0, -CERTIFICATE.length);
  reader.string();
  const half = readSshFields(plain.startsWith("sk-") ? `${plain}@openssh.com` : plain, reader);
  if (typeof half === "string") return half;
  reader.long();
  reader.number(4);
  reader.string();
  reader.string();
  const from = reader.long();
  const to = reader.long();
  for (let skipped = 0; skipped < 3; skipped++) reader.string();
  const signer = readSigner(reader.string());
  if (!reader.isSound || signer === null) return "an SSH certificate that is cut short";
  return [toMaterial(half, { form: "public", createdAt: time(from), expiresAt: time(to) }), signer];
}

function readSigner(blob: Uint8Array): Material | null {
  const reader = new ByteReader(blob);
  const half = readSshFields(reader.text(), reader);
  return typeof half === "string" ? null : toMaterial(half, { form: "public" });
}

function time(seconds: bigint): string | null {
  if (seconds === 0n || seconds === FOR_EVER || seconds > 253_402_300_799n) return null;
  return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
}
