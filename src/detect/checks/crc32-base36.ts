import { crc32 } from "./parts/crc32.js";

const CHECKSUM_LENGTH = 7;

/** The last seven characters are the CRC-32 of all before them in base 36, as in GitLab's routable tokens (handbook.gitlab.com, Cells: Routable Tokens). */
export function crc32Base36(value: string): true | string {
  const given = value.slice(-CHECKSUM_LENGTH);
  return (
    crc32(value.slice(0, -CHECKSUM_LENGTH)).toString(36).padStart(CHECKSUM_LENGTH, "0") === given ||
    "its checksum does not hold"
  );
}
