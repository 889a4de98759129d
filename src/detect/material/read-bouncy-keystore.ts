import { ByteReader } from "./byte-reader.js";
import type { Material } from "./material.js";
import { toContainer } from "./to-container.js";

const SALT_BYTES = 20;

/** Recognises a Bouncy Castle keystore (BKS, UBER) by its header, which is all that can be read: version, salt, iteration count. */
export function readBouncyKeystore(bytes: Uint8Array): readonly Material[] {
  const reader = new ByteReader(bytes);
  const version = reader.number(4);
  const salt = reader.string();
  const iterations = reader.number(4);
  const isHeader = reader.isSound && version >= 1 && version <= 2 && salt.length === SALT_BYTES;
  return isHeader && iterations > 0 && iterations < 1_000_000 ? [toContainer(bytes)] : [];
}
