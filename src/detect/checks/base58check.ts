import { createHash } from "node:crypto";

const DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LONGEST = 128;

/** Base58Check whose checksum holds, with such a version byte where one is named: `base58check(128)`. */
export function base58check(value: string, argument: string): true | string {
  const bytes = value.length > LONGEST ? null : decode(value);
  if (bytes === null || bytes.length < 5) return "no base58";
  const payload = bytes.subarray(0, -4);
  if (!sha256(sha256(payload)).subarray(0, 4).equals(bytes.subarray(-4))) return "its checksum does not hold";
  return argument === "" || payload[0] === Number(argument) || "another version";
}

function decode(value: string): Buffer | null {
  let number = 0n;
  for (const character of value) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  const zeros = /^1*/u.exec(value)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex")]);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
