import type { Text } from "../../../src/detect/text.js";

/** A text that lies in memory, for verifiers to look at. */
export function textOf(content: string): Text {
  return {
    length: content.length,
    byte: (at) => (at >= 0 && at < content.length ? content.charCodeAt(at) : 10),
    slice: (start, end) => content.slice(Math.max(0, start), Math.max(0, end)),
  };
}
