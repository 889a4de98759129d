import type { Material } from "./material.js";
import { toContainer } from "./to-container.js";

const LUKS1_HEADER_BYTES = 592;
const LUKS2_UUID_FROM = 168;

/** Recognises the header of an encrypted LUKS volume, version 1 or 2; the volume is told by its header's fixed part. */
export function readLuks(bytes: Uint8Array): readonly Material[] {
  const version = (bytes[6] ?? 0) * 256 + (bytes[7] ?? 0);
  if (version !== 1 && version !== 2) return [];
  const header = Buffer.from(bytes.subarray(0, LUKS1_HEADER_BYTES));
  if (version === 2) return [toContainer(header.subarray(LUKS2_UUID_FROM, LUKS2_UUID_FROM + 40))];
  const [cipher, mode, hash] = [8, 40, 72].map((from) =>
    header.toString("latin1", from, from + 32).replace(/\0.*$/u, ""),
  );
  const encryption = { kdf: `PBKDF2-HMAC-${hash?.toUpperCase() ?? ""}`, iterations: null, cipher: `${cipher}-${mode}` };
  return [toContainer(header, { encryption })];
}
