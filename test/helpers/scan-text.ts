import type { Detect, Detection } from "#model/detection";

/** Scans bytes or text under a name, handing it to the detector in pieces of at most `pieceBytes`. */
export function scanText(
  detect: Detect,
  content: string | Uint8Array,
  { name = "file.txt", pieceBytes = 1 << 20 } = {},
): Detection {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  let at = 0;
  return detect.scan({ name }, (into) => {
    const piece = bytes.subarray(at, at + Math.min(into.length, pieceBytes));
    into.set(piece);
    at += piece.length;
    return piece.length;
  });
}
