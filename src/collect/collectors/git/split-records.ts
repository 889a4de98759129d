/** Takes one record: the bytes [start, end) of `bytes`, without the mark that ended it; valid only during the call. */
export type TakeRecord = (bytes: Uint8Array, start: number, end: number) => void;

// A record is an id, a line of numbers or a path; what is longer is cut off, so that it can't eat the memory.
const MOST_RECORD_BYTES = 1024 * 1024;

/** Cuts a stream of pieces into records that each end with the byte `mark`; `end()` hands over what is left without one. */
export function splitRecords(mark: number, take: TakeRecord): { piece(bytes: Uint8Array): void; end(): void } {
  let rest: Uint8Array = new Uint8Array(0);
  const piece = (bytes: Uint8Array): void => {
    let start = 0;
    if (rest.length > 0) {
      const first = bytes.indexOf(mark);
      rest = joined(rest, first < 0 ? bytes : bytes.subarray(0, first));
      if (first < 0) return;
      take(rest, 0, rest.length);
      rest = new Uint8Array(0);
      start = first + 1;
    }
    for (let end = bytes.indexOf(mark, start); end >= 0; end = bytes.indexOf(mark, start)) {
      take(bytes, start, end);
      start = end + 1;
    }
    if (start < bytes.length) rest = bytes.slice(start);
  };
  return { piece, end: () => (rest.length > 0 ? take(rest, 0, rest.length) : undefined) };
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length >= MOST_RECORD_BYTES) return left;
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
