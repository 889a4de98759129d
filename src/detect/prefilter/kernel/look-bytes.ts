import { LOOKS } from "../kernel-layout";

const NEWLINE: u8 = 10;
let from: usize = 0;
let end: usize = 0;

/** Says where the input begins and ends that is looked at. */
export function lookWithin(inputFrom: usize, inputEnd: usize): void {
  from = inputFrom;
  end = inputEnd;
}

/** The byte at `at`, or a newline outside of the input. */
// @ts-ignore: decorator
@inline
export function byteAt(at: usize): u8 {
  return at >= from && at < end ? load<u8>(at) : NEWLINE;
}

/** The same, with the bit set that tells the cases of a letter apart. */
// @ts-ignore: decorator
@inline
export function lowerAt(at: usize): u8 {
  return byteAt(at) | 32;
}

/** Whether the byte at `at` is of a class of look-bits. */
// @ts-ignore: decorator
@inline
export function isIn(bit: u32, at: usize): bool {
  return (load<u32>(<usize>byteAt(at) << 2, LOOKS) & bit) !== 0;
}

/** Where the bytes of a class that begin at `at` end. No class that is skipped holds the newline. */
export function skip(bit: u32, at: usize): usize {
  while (isIn(bit, at)) at++;
  return at;
}
