const VALUES = new Uint8Array(256);
for (let digit = 0; digit < 16; digit++) VALUES[digit.toString(16).codePointAt(0) ?? 0] = digit;

/** Reads lower-case hex digits from `at` on until `into` is full; what is no digit reads as 0. */
export function hexToBytes(hex: Uint8Array, at: number, into: Uint8Array): void {
  for (let index = 0, from = at; index < into.length; index++, from += 2) {
    into[index] = ((VALUES[hex[from] ?? 0] ?? 0) << 4) | (VALUES[hex[from + 1] ?? 0] ?? 0);
  }
}
