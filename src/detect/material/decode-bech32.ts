const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The bytes of a bech32 string (BIP 173) of lower case, or null where its checksum or its padding does not hold. */
export function decodeBech32(text: string): Uint8Array | null {
  const split = text.lastIndexOf("1");
  const values = Array.from(text.slice(split + 1), (char) => ALPHABET.indexOf(char));
  if (split < 1 || values.length < 6 || values.includes(-1)) return null;
  const prefix = Array.from(text.slice(0, split), (char) => char.charCodeAt(0));
  const checked = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values];
  return checksum(checked) === 1 ? toBytes(values.slice(0, -6)) : null;
}

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) if (((top >>> bit) & 1) === 1) sum ^= generator;
  }
  return sum;
}

function toBytes(values: readonly number[]): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? Uint8Array.from(bytes) : null;
}
