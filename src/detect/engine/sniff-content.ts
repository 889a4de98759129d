/** What the first bytes of some content say it is. */
export type Content = "text" | "binary" | "utf-16le" | "utf-16be";

const SNIFFED_BYTES = 8192;

/**
 * Text, UTF-16 or binary, from the first bytes (8 KB are enough). A NUL byte outside of UTF-16 means binary.
 * `hasZero` says whether a byte in [from, to) is zero, where somebody can tell it more quickly.
 */
export function sniffContent(
  bytes: Uint8Array,
  hasZero: HasZero = (from, to) => bytes.subarray(from, to).includes(0),
): Content {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (!hasZero(0, Math.min(bytes.length, SNIFFED_BYTES))) return "text";
  return utf16WithoutMark(bytes) ?? "binary";
}

type HasZero = (from: number, to: number) => boolean;

// Without a byte order mark, ASCII in UTF-16 has a NUL at every second byte and nowhere else.
function utf16WithoutMark(head: Uint8Array): Content | null {
  const looked = Math.min(head.length & ~1, 1024);
  if (looked < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < looked; at += 2) {
    if (head[at] === 0) evenZeros++;
    if (head[at + 1] === 0) oddZeros++;
  }
  const units = looked / 2;
  if (evenZeros === 0 && oddZeros > units * 0.9) return "utf-16le";
  if (oddZeros === 0 && evenZeros > units * 0.9) return "utf-16be";
  return null;
}
