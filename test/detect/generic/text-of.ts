import type { Text } from "#detect/text";

/** A string as the text that detection looks at. */
export function textOf(content: string): Text {
  const bytes = Buffer.from(content);
  return {
    length: bytes.length,
    byte: (at) => bytes[at] ?? 10,
    slice: (start, end) => bytes.toString("latin1", Math.max(0, start), Math.min(bytes.length, Math.max(0, end))),
  };
}
