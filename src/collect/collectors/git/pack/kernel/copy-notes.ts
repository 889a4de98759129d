import { COPIES, LEAST_COPY_BYTES } from "../memory-layout";

// The copy that is being noted: it may yet go on.
let from: usize = 0;
let to: usize = 0;
let size: usize = 0;
let count: u32 = 0;

/** Begins the notes of a delta. */
export function beginNotes(): void {
  size = 0;
  count = 0;
}

/** Notes that the delta takes bytes of the base; `from` is an offset there, `to` one in what is made. */
// @ts-ignore: decorator
@inline
export function noteCopy(copyFrom: usize, copyTo: usize, copySize: usize): void {
  if (copyFrom === from + size && copyTo === to + size && size > 0) {
    size += copySize;
    return;
  }
  writeNote();
  from = copyFrom;
  to = copyTo;
  size = copySize;
}

/** Ends the notes: see copies-in for their form. */
export function endNotes(): void {
  writeNote();
  store<u32>(COPIES, count);
}

function writeNote(): void {
  if (size < <usize>LEAST_COPY_BYTES) return;
  const at = COPIES + 4 + 12 * <usize>count;
  store<u32>(at, <u32>from);
  store<u32>(at, <u32>to, 4);
  store<u32>(at, <u32>size, 8);
  count++;
}
