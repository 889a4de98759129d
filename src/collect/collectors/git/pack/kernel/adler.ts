const MODULUS: u32 = 65521;
// So many bytes can be summed before a 32-bit sum of sums may overflow; a multiple of 16.
const STRETCH: usize = 5552;

/** The Adler-32 checksum of the bytes in [at, end). */
export function adler(at: usize, end: usize): u32 {
  let sum: u32 = 1;
  let sums: u32 = 0;
  while (at < end) {
    const stretchEnd = min(at + STRETCH, end);
    const blocks = (stretchEnd - at) >>> 4;
    if (blocks > 0) {
      let one = i32x4.splat(0);
      let before = i32x4.splat(0);
      let weighted = i32x4.splat(0);
      for (const blocksEnd = at + (blocks << 4); at < blocksEnd; at += 16) {
        const bytes = v128.load(at);
        before = i32x4.add(before, one);
        one = i32x4.add(one, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
        const low = i16x8.extend_low_i8x16_u(bytes);
        const high = i16x8.extend_high_i8x16_u(bytes);
        weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(low, i16x8(16, 15, 14, 13, 12, 11, 10, 9)));
        weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(high, i16x8(8, 7, 6, 5, 4, 3, 2, 1)));
      }
      sums += <u32>(blocks << 4) * sum + (total(before) << 4) + total(weighted);
      sum += total(one);
    }
    for (; at < stretchEnd; at++) {
      sum += load<u8>(at);
      sums += sum;
    }
    sum %= MODULUS;
    sums %= MODULUS;
  }
  return (sums << 16) | sum;
}

// @ts-ignore: decorator
@inline
function total(lanes: v128): u32 {
  return i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3);
}
