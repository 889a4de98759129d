import type { Encryption } from "#model/encryption";
import type { Parsed } from "./parsed.js";
import { readSshBlob } from "./read-ssh-blob.js";
import { isSshPair } from "./is-ssh-pair.js";
import { strictBase64 } from "./strict-base64.js";
import { toMaterial } from "./to-material.js";

const MOST_LINES = 400;
const HEADER = /^([A-Za-z0-9-]{3,24}): ?(.*)$/u;

interface PuttyFile {
  readonly fields: ReadonlyMap<string, string>;
  /** By "Public-Lines" and "Private-Lines"; null where they are no base64. */
  readonly blobs: ReadonlyMap<string, Uint8Array | null>;
}

/** Reads a PuTTY private key (appendix C of its manual, formats 1 to 3). The public half lies in clear; an unlocked private half must fit it. */
export function readPutty(text: string): Parsed {
  const { fields, blobs } = parse(text);
  const publicBlob = blobs.get("Public-Lines");
  const privateBlob = blobs.get("Private-Lines");
  if (!publicBlob || !privateBlob) return "a PuTTY key without its two halves";
  const read = readSshBlob(publicBlob);
  if (typeof read === "string") return read;
  if (!Buffer.from(publicBlob).toString("latin1", 4).startsWith(typeOf(fields))) return "a PuTTY key of two types";
  const encryption = readLock(fields);
  if (encryption !== null) return read.map((half) => toMaterial(null, { ...half, form: "encrypted", encryption }));
  if (!isSshPair(publicBlob, privateBlob)) return "private and public half of different keys";
  return read.map((half) => toMaterial(null, { ...half, form: "plaintext" }));
}

function typeOf(fields: ReadonlyMap<string, string>): string {
  const [first] = fields;
  return first?.[1] ?? "";
}

function parse(text: string): PuttyFile {
  const fields = new Map<string, string>();
  const blobs = new Map<string, Uint8Array | null>();
  const lines = text.split(/\r\n|\n|\r/u, MOST_LINES).map(bare);
  for (let at = 0; at < lines.length; at++) {
    const [, name, value = ""] = HEADER.exec(lines[at] ?? "") ?? [];
    if (name === undefined || fields.has(name)) break;
    fields.set(name, value);
    if (!name.endsWith("-Lines")) continue;
    const count = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
    blobs.set(name, strictBase64(lines.slice(at + 1, at + 1 + count).join("")));
    at += count;
  }
  return { fields, blobs };
}

// Indented, or in a comment.
function bare(line: string): string {
  return line.replace(/^[ \t]*(?:(?:#|\/\/|\*|>)[ \t]+)?/u, "").trimEnd();
}

function readLock(fields: ReadonlyMap<string, string>): Encryption | null {
  const cipher = fields.get("Encryption") ?? "none";
  if (cipher === "none") return null;
  const kdf = fields.get("Key-Derivation");
  const passes = Number(fields.get("Argon2-Passes"));
  const name = cipher.toUpperCase().replace(/^AES(\d)/u, "AES-$1");
  if (kdf === undefined) return { kdf: "PuTTY-SHA1", iterations: 1, cipher: name };
  return { kdf, iterations: Number.isSafeInteger(passes) ? passes : null, cipher: name };
}
