/** Writes DER (X.690): only what a SubjectPublicKeyInfo or a PKCS#8 key needs. */
export const encodeDer = {
  element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return Buffer.concat([Uint8Array.of(tag), encodeLength(length), ...parts]);
  },

  sequence(...parts: readonly Uint8Array[]): Uint8Array {
    return encodeDer.element(0x30, ...parts);
  },

  /** A non-negative INTEGER from its big-endian magnitude. */
  integer(magnitude: Uint8Array): Uint8Array {
    const first = magnitude.findIndex((byte) => byte !== 0);
    const value = first < 0 ? Uint8Array.of(0) : magnitude.subarray(first);
    return (value[0] ?? 0) < 0x80 ? encodeDer.element(0x02, value) : encodeDer.element(0x02, Uint8Array.of(0), value);
  },

  bits(content: Uint8Array): Uint8Array {
    return encodeDer.element(0x03, Uint8Array.of(0), content);
  },

  octets(content: Uint8Array): Uint8Array {
    return encodeDer.element(0x04, content);
  },

  nothing(): Uint8Array {
    return Uint8Array.of(0x05, 0x00);
  },

  oid(dotted: string): Uint8Array {
    const [root = 0, second = 0, ...arcs] = dotted.split(".").map(Number);
    return encodeDer.element(0x06, Uint8Array.from([root * 40 + second, ...arcs].flatMap(encodeArc)));
  },
};

function encodeLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

function encodeArc(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}
