const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A NATS key in base32 whose CRC-16 (XMODEM, little endian, over all bytes before it) holds: docs.nats.io, NKeys. */
export function nkey(value: string): true | string {
  const bytes = decode(value);
  const given = (bytes.at(-2) ?? 0) | ((bytes.at(-1) ?? 0) << 8);
  return (bytes.length > 2 && crc16(bytes.slice(0, -2)) === given) || "its checksum does not hold";
}

function decode(value: string): number[] {
  const bytes: number[] = [];
  let [bits, buffer] = [0, 0];
  for (const character of value) {
    buffer = ((buffer << 5) | Math.max(0, DIGITS.indexOf(character))) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  return bytes;
}

function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
