const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A path as text: UTF-8 where the bytes are UTF-8, every other byte as \xNN (two lower-case hex digits). */
export function printablePath(bytes: Uint8Array): string {
  const whole = decode(bytes);
  if (whole !== null) return whole;
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const size = sequenceLength(bytes[at] ?? 0);
    const piece = size === 0 ? null : decode(bytes.subarray(at, at + size));
    text += piece ?? `\\x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`;
    at += piece === null ? 1 : size;
  }
  return text;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}

// How many bytes a UTF-8 sequence with this first byte has; 0 for a byte that starts none.
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
