/** One OpenPGP packet: its tag and its body. */
export interface PgpPacket {
  readonly tag: number;
  readonly body: Uint8Array;
}

const MOST_PACKETS = 4096;

/** Splits OpenPGP packets (RFC 9580 section 4); stops where the bytes are no packet. Partial lengths, which keys must not have, end it too. */
export function pgpPackets(bytes: Uint8Array): readonly PgpPacket[] {
  const packets: PgpPacket[] = [];
  let at = 0;
  while (at < bytes.length && packets.length < MOST_PACKETS) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) break;
    const length = first >= 0xc0 ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, first & 3);
    if (length === null || length.from + length.count > bytes.length) break;
    const end = length.from + length.count;
    packets.push({ tag: first >= 0xc0 ? first & 0x3f : (first >> 2) & 0x0f, body: bytes.subarray(length.from, end) });
    at = end;
  }
  return packets;
}

interface Length {
  readonly from: number;
  readonly count: number;
}

function newLength(bytes: Uint8Array, at: number): Length | null {
  const first = bytes[at] ?? 224;
  if (first < 192) return { from: at + 1, count: first };
  if (first < 224) return { from: at + 2, count: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192 };
  return first === 255 ? { from: at + 5, count: number(bytes.subarray(at + 1, at + 5)) } : null;
}

// Type 3 has no length: the packet takes the rest.
function oldLength(bytes: Uint8Array, at: number, type: number): Length | null {
  if (type === 3) return { from: at, count: bytes.length - at };
  const width = 1 << type;
  return { from: at + width, count: number(bytes.subarray(at, at + width)) };
}

function number(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
