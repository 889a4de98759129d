import { decodeBech32 } from "../material/decode-bech32.js";

/** Bech32 (BIP 173) whose checksum holds. */
export function bech32(value: string): true | string {
  return decodeBech32(value) !== null || "its checksum does not hold";
}
