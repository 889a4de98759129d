import { adler } from "./adler";
import {
  DISTANCES, DISTANCE_BITS, DISTANCE_TABLE, IS_END, IS_FURTHER, IS_LITERAL, IS_SPECIAL, LENGTHS, LENGTH_BITS, LENGTH_TABLE, LITERALS,
  LITERAL_BITS, LITERAL_TABLE, WORD_LENGTHS, makeTable,
} from "./code-table";

const LENGTH_ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
// The longest match, what blocks of a copy may write behind it, and three literals.
const OUTPUT_AIR: usize = 258 + 16 + 3;
const INPUT_AIR: usize = 32;

// Bits that were read and not yet taken, the next one lowest; `bits` tells how many of them count.
let buffer: u64 = 0;
let bits: u32 = 0;
let input: usize = 0;
let inputEnd: usize = 0;
let first: usize = 0;
let output: usize = 0;
let outputEnd: usize = 0;
let hasFixedTables: bool = false;

/** Inflates the zlib stream that begins at `from` into [to, to + size); whether it fits, ends before `end`, and its checksum is right. */
export function inflate(from: usize, end: usize, to: usize, size: usize): bool {
  if (end - from < 8 || end < from) return false;
  const head = (<u32>load<u8>(from) << 8) | load<u8>(from, 1);
  if ((head & 0x0f00) !== 0x0800 || head >= 0x8000 || (head & 0x20) !== 0 || head % 31 !== 0) return false;
  buffer = 0;
  bits = 0;
  input = from + 2;
  inputEnd = end;
  first = output = to;
  outputEnd = to + size;
  for (let isLast: u32 = 0; isLast === 0;) {
    refill();
    if (input > inputEnd + 8) return false;
    isLast = take(1);
    const kind = take(2);
    if (kind === 3 || !(kind === 0 ? copyStored() : kind === 1 ? prepareFixed() && decode() : prepareDynamic() && decode())) return false;
  }
  input -= bits >> 3;
  if (output !== outputEnd || input + 4 > inputEnd) return false;
  return bswap(load<u32>(input)) === adler(to, outputEnd);
}

// At least 56 bits count afterwards. Up to eight bytes behind the end may be read: they lie in the memory, and what took bits of them is refused.
// @ts-ignore: decorator
@inline
function refill(): void {
  buffer |= load<u64>(input) << bits;
  input += (63 - bits) >> 3;
  bits |= 56;
}

// @ts-ignore: decorator
@inline
function take(count: u32): u32 {
  const value = <u32>buffer & ((1 << count) - 1);
  buffer >>= count;
  bits -= count;
  return value;
}

function copyStored(): bool {
  // What is left of the current byte is air; whole bytes go back.
  input -= bits >> 3;
  buffer = 0;
  bits = 0;
  if (input + 4 > inputEnd) return false;
  const size: usize = load<u16>(input);
  if (size !== <usize>(load<u16>(input, 2) ^ 0xffff)) return false;
  input += 4;
  if (size > inputEnd - input || size > outputEnd - output) return false;
  memory.copy(output, input, size);
  input += size;
  output += size;
  return true;
}

function prepareFixed(): bool {
  if (hasFixedTables) return true;
  memory.fill(WORD_LENGTHS, 8, 144);
  memory.fill(WORD_LENGTHS + 144, 9, 112);
  memory.fill(WORD_LENGTHS + 256, 7, 24);
  memory.fill(WORD_LENGTHS + 280, 8, 8);
  memory.fill(WORD_LENGTHS + 288, 5, 32);
  hasFixedTables = makeTable(LITERALS, WORD_LENGTHS, 288) && makeTable(DISTANCES, WORD_LENGTHS + 288, 32);
  return hasFixedTables;
}

function prepareDynamic(): bool {
  hasFixedTables = false;
  const literals = take(5) + 257;
  const distances = take(5) + 1;
  const lengths = take(4) + 4;
  if (literals > 286 || distances > 30) return false;
  memory.fill(WORD_LENGTHS, 0, 19);
  refill();
  for (let place: u32 = 0; place < lengths; place++) {
    if (place === 16) refill();
    store<u8>(WORD_LENGTHS + load<u8>(LENGTH_ORDER + place), <u8>take(3));
  }
  if (!makeTable(LENGTHS, WORD_LENGTHS, 19)) return false;
  if (!readLengths(literals + distances)) return false;
  // A block without an end is none.
  if (load<u8>(WORD_LENGTHS + 256) === 0) return false;
  return makeTable(LITERALS, WORD_LENGTHS, literals) && makeTable(DISTANCES, WORD_LENGTHS + literals, distances);
}

function readLengths(count: u32): bool {
  let previous: u32 = 0;
  for (let symbol: u32 = 0; symbol < count;) {
    refill();
    if (input > inputEnd + 8) return false;
    const entry = load<u32>(LENGTH_TABLE + 4 * (<usize>buffer & ((1 << LENGTH_BITS) - 1)));
    take(entry & 0xff);
    const what = entry >> 16;
    if (what < 16) {
      store<u8>(WORD_LENGTHS + symbol++, <u8>what);
      previous = what;
      continue;
    }
    if (what === 16 && symbol === 0) return false;
    if (what !== 16) previous = 0;
    const repeat = what === 16 ? 3 + take(2) : what === 17 ? 3 + take(3) : 11 + take(7);
    if (symbol + repeat > count) return false;
    memory.fill(WORD_LENGTHS + symbol, <u8>previous, repeat);
    symbol += repeat;
  }
  return true;
}

/** Decodes one block's symbols: in a hurry while there is air on both sides, then with care. */
function decode(): bool {
  const hurried = decodeHurried();
  return hurried === 0 ? decodeWithCare() : hurried > 0;
}

// 1: the block has ended; 0: the air has; -1: damage. The state is held in locals, which the compiler keeps in registers.
function decodeHurried(): i32 {
  if (outputEnd - output < OUTPUT_AIR || inputEnd - input < INPUT_AIR || input > inputEnd) return 0;
  const lastOutput = outputEnd - OUTPUT_AIR;
  const lastInput = inputEnd - INPUT_AIR;
  const literalMask: usize = (1 << LITERAL_BITS) - 1;
  const distanceMask: usize = (1 << DISTANCE_BITS) - 1;
  let buf = buffer;
  let left = bits;
  let at = input;
  let to = output;
  let result: i32 = 0;
  while (to <= lastOutput && at <= lastInput) {
    buf |= load<u64>(at) << left;
    at += (63 - left) >> 3;
    left |= 56;
    let entry = load<u32>(LITERAL_TABLE + ((<usize>buf & literalMask) << 2));
    // Three literals take 30 bits at most here, and a length 20.
    if (entry & IS_LITERAL) {
      buf >>= entry & 0xff;
      left -= entry & 0xff;
      store<u8>(to++, <u8>(entry >> 16));
      entry = load<u32>(LITERAL_TABLE + ((<usize>buf & literalMask) << 2));
      if (entry & IS_LITERAL) {
        buf >>= entry & 0xff;
        left -= entry & 0xff;
        store<u8>(to++, <u8>(entry >> 16));
        entry = load<u32>(LITERAL_TABLE + ((<usize>buf & literalMask) << 2));
        if (entry & IS_LITERAL) {
          buf >>= entry & 0xff;
          left -= entry & 0xff;
          store<u8>(to++, <u8>(entry >> 16));
          continue;
        }
      }
    }
    if (entry & IS_SPECIAL) {
      buf >>= entry & 0xff;
      left -= entry & 0xff;
      if (entry & IS_FURTHER) {
        const further: usize = (entry >> 16) + (<u32>buf & ((1 << ((entry >> 8) & 15)) - 1));
        entry = load<u32>(LITERAL_TABLE + (further << 2));
        if (entry & IS_LITERAL) {
          buf >>= entry & 0xff;
          left -= entry & 0xff;
          store<u8>(to++, <u8>(entry >> 16));
          continue;
        }
        if (entry & IS_SPECIAL) {
          buf >>= entry & 0xff;
          left -= entry & 0xff;
        }
      }
      if (entry & IS_SPECIAL) {
        result = entry & IS_END ? 1 : -1;
        break;
      }
    }
    const length: usize = (entry >> 16) + (<u32>(buf & (((<u64>1) << (entry & 0xff)) - 1)) >> ((entry >> 8) & 15));
    buf >>= entry & 0xff;
    left -= entry & 0xff;
    buf |= load<u64>(at) << left;
    at += (63 - left) >> 3;
    left |= 56;
    entry = load<u32>(DISTANCE_TABLE + ((<usize>buf & distanceMask) << 2));
    if (entry & IS_SPECIAL) {
      if (!(entry & IS_FURTHER)) {
        result = -1;
        break;
      }
      buf >>= entry & 0xff;
      left -= entry & 0xff;
      entry = load<u32>(DISTANCE_TABLE + ((<usize>(entry >> 16) + (<u32>buf & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
      if (entry & IS_SPECIAL) {
        result = -1;
        break;
      }
    }
    const distance: usize = (entry >> 16) + (<u32>(buf & (((<u64>1) << (entry & 0xff)) - 1)) >> ((entry >> 8) & 15));
    buf >>= entry & 0xff;
    left -= entry & 0xff;
    if (distance > to - first) {
      result = -1;
      break;
    }
    copyMatch(to, distance, length);
    to += length;
  }
  buffer = buf;
  bits = left;
  input = at;
  output = to;
  return result;
}

// May write up to 15 bytes more than the length.
// @ts-ignore: decorator
@inline
function copyMatch(to: usize, distance: usize, length: usize): void {
  const end = to + length;
  let from = to - distance;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance === 1) {
    const same = i8x16.splat(load<u8>(from));
    for (; to < end; to += 16) v128.store(to, same);
  } else if (distance >= 8) {
    for (; to < end; to += 8, from += 8) store<u64>(to, load<u64>(from));
  } else {
    for (; to < end; to++, from++) store<u8>(to, load<u8>(from));
  }
}

function decodeWithCare(): bool {
  while (true) {
    refill();
    if (input > inputEnd + 8) return false;
    const entry = takeEntry(LITERAL_TABLE, LITERAL_BITS);
    if (entry & IS_LITERAL) {
      if (output === outputEnd) return false;
      store<u8>(output++, <u8>(entry >> 16));
      continue;
    }
    if (entry & IS_SPECIAL) return (entry & IS_END) !== 0;
    const length: usize = (entry >> 16) + take((entry & 0xff) - ((entry >> 8) & 15));
    refill();
    const far = takeEntry(DISTANCE_TABLE, DISTANCE_BITS);
    if (far & IS_SPECIAL) return false;
    const distance: usize = (far >> 16) + take((far & 0xff) - ((far >> 8) & 15));
    if (distance > output - first || length > outputEnd - output) return false;
    for (const end = output + length; output < end; output++) store<u8>(output, load<u8>(output - distance));
  }
}

// Takes the word; extra bits are left.
function takeEntry(table: usize, tableBits: u32): u32 {
  let entry = load<u32>(table + ((<usize>buffer & ((1 << tableBits) - 1)) << 2));
  if (entry & IS_FURTHER && entry & IS_SPECIAL) {
    take(tableBits);
    entry = load<u32>(table + ((<usize>(entry >> 16) + (<u32>buffer & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
  }
  take(entry & (IS_LITERAL | IS_SPECIAL) ? entry & 0xff : (entry >> 8) & 15);
  return entry;
}
