/** What the first bytes of some content say it is. */
export type Content = "text" | "binary" | "utf-16le" | "utf-16be";

const SNIFFED_BYTES = 8192;

/** Text, UTF-16 or binary, from the first bytes (8 KB are enough). A NUL byte outside of UTF-16 means binary. */
export function sniffContent(bytes: Uint8Array): Content {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head.indexOf(0) < 0) return "text";
  return utf16WithoutMark(head) ?? "binary";
}

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
