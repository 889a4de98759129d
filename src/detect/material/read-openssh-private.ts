import type { Parsed } from "./parsed.js";
import { readOpensshLock } from "./read-openssh-lock.js";
import { readSshBlob } from "./read-ssh-blob.js";
import { ByteReader } from "./byte-reader.js";
import { toMaterial } from "./to-material.js";

const MAGIC = "openssh-key-v1\0";
const MOST_KEYS = 16;

/** Reads an OpenSSH private key (PROTOCOL.key): the public half lies in clear in front of the private one, locked or not. */
export function readOpensshPrivate(bytes: Uint8Array): Parsed {
  const reader = new ByteReader(bytes);
  if (Buffer.from(reader.take(MAGIC.length)).toString("latin1") !== MAGIC) return "no OpenSSH private key";
  const encryption = readOpensshLock(reader);
  const count = reader.number(4);
  if (count < 1 || count > MOST_KEYS) return "an OpenSSH private key without a key";
  const halves = Array.from({ length: count }, () => readSshBlob(reader.string()));
  const keys = halves.flatMap((half) => (typeof half === "string" ? [] : half.slice(0, 1)));
  if (keys.length < count) return "an OpenSSH private key whose public half does not parse";
  const locked = new ByteReader(reader.string());
  if (!reader.isSound) return "an OpenSSH private key that is cut short";
  if (encryption === null && locked.number(4) !== locked.number(4))
    return "an OpenSSH private key whose check numbers differ";
  const form = encryption === null ? "plaintext" : "encrypted";
  return keys.map((key) => toMaterial(null, { ...key, form, encryption }));
}
