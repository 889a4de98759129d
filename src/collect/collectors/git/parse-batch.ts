import type { ObjectSink } from "./object-sink.js";

const NEWLINE = 10;
// "<64 hex digits> commit <20 digits>" and some air; a longer header is no header.
const MOST_HEADER_BYTES = 256;

/**
 * Reads what `git cat-file --batch` writes: `<id> <type> <size>`, a newline, the content, a newline; or `<id> missing`.
 * Content is handed on as it lies in the piece, without a copy. `next()` is the number of the object that is not over yet.
 */
export function parseBatch(sink: ObjectSink, firstIndex: number): { piece(bytes: Buffer): void; next(): number } {
  let index = firstIndex;
  let header = "";
  // Bytes of content still to come; -1 while in a header.
  let remaining = -1;
  const readHeader = (bytes: Buffer, at: number): number => {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline;
    if (header.length + end - at > MOST_HEADER_BYTES) throw new Error("git cat-file answers in an unknown form");
    header += bytes.toString("latin1", at, end);
    if (newline < 0) return end;
    const [, type = "", size] = header.split(" ");
    header = "";
    if (size === undefined) sink.missing(index++);
    else {
      remaining = Number(size);
      sink.begin(index, type, { size: remaining });
    }
    return newline + 1;
  };
  const readContent = (bytes: Buffer, at: number): number => {
    const end = Math.min(bytes.length, at + remaining);
    if (end > at) sink.bytes(at === 0 && end === bytes.length ? bytes : bytes.subarray(at, end));
    remaining -= end - at;
    // The newline behind the content may come with the next piece.
    if (remaining > 0 || end === bytes.length) return end;
    sink.end(index++);
    remaining = -1;
    return end + 1;
  };
  const piece = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length;) at = remaining < 0 ? readHeader(bytes, at) : readContent(bytes, at);
  };
  return { piece, next: () => index };
}
