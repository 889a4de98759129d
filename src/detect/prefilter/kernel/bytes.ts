const OTHER_UNIT: u8 = 0x1a;

/** Number of newlines in [at, end). */
export function countNewlines(at: usize, end: usize): u32 {
  let newlines: u32 = 0;
  const wanted = i8x16.splat(0x0a);
  for (; at + 16 <= end; at += 16) newlines += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), wanted)));
  for (; at < end; at++) newlines += u32(load<u8>(at) === 0x0a);
  return newlines;
}

/** Whether a byte in [at, end) is zero. */
export function hasZero(at: usize, end: usize): bool {
  for (; at + 16 <= end; at += 16) {
    if (!i8x16.all_true(v128.load(at))) return true;
  }
  for (; at < end; at++) {
    if (load<u8>(at) === 0) return true;
  }
  return false;
}

/** Writes one byte for each of the UTF-16 units at `at`, in place: the writing never overtakes the reading. */
export function narrow(at: usize, units: u32, bigEndian: bool): void {
  const others = i8x16.splat(OTHER_UNIT);
  const zeros = i8x16.splat(0);
  let unit: usize = 0;
  for (; unit + 16 <= units; unit += 16) {
    const left = v128.load(at + 2 * unit);
    const right = v128.load(at + 2 * unit, 16);
    const even = v128.shuffle<u8>(left, right, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    const odd = v128.shuffle<u8>(left, right, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    const low = bigEndian ? odd : even;
    const high = bigEndian ? even : odd;
    v128.store(at + unit, v128.bitselect(low, others, i8x16.eq(high, zeros)));
  }
  for (; unit < units; unit++) {
    const low = load<u8>(at + 2 * unit + usize(bigEndian));
    const high = load<u8>(at + 2 * unit + usize(!bigEndian));
    store<u8>(at + unit, high === 0 ? low : OTHER_UNIT);
  }
}

/** Copies bytes; the areas may overlap. */
export function move(to: usize, from: usize, bytes: usize): void {
  memory.copy(to, from, bytes);
}

let key: u64 = 0x9e3779b97f4a7c15;

/** Sets the secret of the digests: with a known one, hostile content could be made to collide. */
export function seed(low: u32, high: u32): void {
  key = (((<u64>high) << 32) | <u64>low) | 1;
}

/** A digest of the bytes [at, end) and a salt: 53 bits, as a whole number. */
export function digest(at: usize, end: usize, salt: u32): f64 {
  let hash: u64 = ((<u64>salt + 1) * key) ^ <u64>(end - at);
  for (; at + 8 <= end; at += 8) hash = rotl<u64>((hash ^ load<u64>(at)) * key, 29);
  let rest: u64 = 0;
  for (let shift: u64 = 0; at < end; at++, shift += 8) rest |= (<u64>load<u8>(at)) << shift;
  hash = (hash ^ rest) * key;
  hash ^= hash >>> 32;
  hash *= key;
  hash ^= hash >>> 29;
  return <f64>(hash >>> 11);
}

/** Where the last newline in [least, at) stands, or least - 1. */
export function newlineBefore(least: usize, at: usize): usize {
  while (at > least) if (load<u8>(--at) === 0x0a) return at;
  return least - 1;
}

/** Where the first newline in [at, most) stands, or most. */
export function newlineFrom(at: usize, most: usize): usize {
  const wanted = i8x16.splat(0x0a);
  for (; at + 16 <= most; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), wanted));
    if (found !== 0) return at + ctz(found);
  }
  while (at < most && load<u8>(at) !== 0x0a) at++;
  return at;
}
