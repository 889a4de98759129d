import type { Material } from "./material.js";
import { readDer } from "./read-der.js";

type Read = (bytes: Uint8Array) => readonly Material[];

/** What a whole binary file of key material holds, told by its first bytes; empty for everything else, quickly. */
export function readBinaryMaterial(bytes: Uint8Array, _name: string): readonly Material[] {
  const read = readerFor(bytes);
  return read === null ? [] : read(bytes);
}

function readerFor(bytes: Uint8Array): Read | null {
  if (bytes[0] === 0x30) return readDerFile;
  return null;
}

function readDerFile(bytes: Uint8Array): readonly Material[] {
  const parsed = readDer(bytes);
  return typeof parsed === "string" ? [] : parsed;
}
