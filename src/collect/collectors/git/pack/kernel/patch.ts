import { beginNotes, endNotes, noteCopy } from "./copy-notes";

// From here on one call copies faster than blocks.
const LONG: usize = 256;
const DEFAULT_COPY_BYTES: usize = 0x10000;

/** Follows the delta's instructions in [at, end) into [to, toEnd), and notes what they copy; whether they fill that exactly and stay inside the base. */
export function patch(base: usize, baseSize: usize, at: usize, end: usize, to: usize, toEnd: usize): bool {
  const first = to;
  beginNotes();
  while (at < end) {
    const command: u32 = load<u8>(at++);
    let from: usize;
    let size: usize;
    if (command & 0x80) {
      let offset: usize = 0;
      size = 0;
      // A few bytes behind the end may be read: they lie in the memory, and are refused below.
      if (command & 0x01) offset = load<u8>(at++);
      if (command & 0x02) offset |= <usize>load<u8>(at++) << 8;
      if (command & 0x04) offset |= <usize>load<u8>(at++) << 16;
      if (command & 0x08) offset |= <usize>load<u8>(at++) << 24;
      if (command & 0x10) size = load<u8>(at++);
      if (command & 0x20) size |= <usize>load<u8>(at++) << 8;
      if (command & 0x40) size |= <usize>load<u8>(at++) << 16;
      if (size === 0) size = DEFAULT_COPY_BYTES;
      if (at > end || offset > baseSize || size > baseSize - offset || size > toEnd - to) return false;
      noteCopy(offset, to - first, size);
      from = base + offset;
    } else {
      if (command === 0 || <usize>command > end - at) return false;
      size = command;
      from = at;
      at += size;
    }
    if (size > toEnd - to) return false;
    copy(to, from, size, toEnd);
    to += size;
  }
  endNotes();
  return to === toEnd;
}

// Blocks may write more than was asked, never behind `toEnd`; the next copy writes over it.
// @ts-ignore: decorator
@inline
function copy(to: usize, from: usize, size: usize, toEnd: usize): void {
  if (size > LONG || size + 15 > toEnd - to) {
    memory.copy(to, from, size);
    return;
  }
  for (const end = to + size; to < end; to += 16, from += 16) v128.store(to, v128.load(from));
}
