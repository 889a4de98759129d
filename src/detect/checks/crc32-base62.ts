import { crc32 } from "./parts/crc32.js";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_LENGTH = 6;

/**
 * The last six characters are the CRC-32 of those before them, back to the last underscore, in base 62. GitHub, npm and Vercel make tokens so:
 * github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats.
 */
export function crc32Base62(value: string): true | string {
  const body = value.slice(value.lastIndexOf("_") + 1);
  const random = body.slice(0, -CHECKSUM_LENGTH);
  return encode(crc32(random)) === body.slice(-CHECKSUM_LENGTH) || "its checksum does not hold";
}

function encode(checksum: number): string {
  let digits = "";
  for (let rest = checksum; rest > 0; rest = Math.floor(rest / 62)) digits = (DIGITS[rest % 62] ?? "") + digits;
  return digits.padStart(CHECKSUM_LENGTH, "0");
}
