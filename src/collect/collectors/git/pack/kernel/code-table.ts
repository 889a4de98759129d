// The second page; the first holds constants.
const TABLES: usize = 0x10000;

/** The three kinds of codes; the number of bits that a first look resolves, and where the table lies. */
export const LITERALS = 0;
export const DISTANCES = 1;
export const LENGTHS = 2;
export const LITERAL_BITS: u32 = 10;
export const DISTANCE_BITS: u32 = 8;
export const LENGTH_BITS: u32 = 7;
export const LITERAL_TABLE: usize = TABLES;
export const DISTANCE_TABLE: usize = TABLES + 0x4000;
export const LENGTH_TABLE: usize = TABLES + 0x6000;
/** The lengths of a code's words, by symbol, one byte each. */
export const WORD_LENGTHS: usize = TABLES + 0x7000;

const COUNTS: usize = TABLES + 0x8000;
const PLACES: usize = TABLES + 0x8040;
const SORTED: usize = TABLES + 0x8100;

// An entry: the low byte says how many bits it takes, extra bits included, the four bits above how many of them are the
// word; the high half holds a value. Without any flag it is a length or a distance.
export const IS_LITERAL: u32 = 0x80000000;
export const IS_SPECIAL: u32 = 0x8000;
export const IS_FURTHER: u32 = 0x4000;
export const IS_END: u32 = 0x2000;

const MOST_BITS: u32 = 15;
const END_SYMBOL: u32 = 256;

const LENGTH_BASES = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]);
const LENGTH_EXTRAS = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);

/** Makes the table of the code whose word lengths lie at `lengths`; false where they make no code. */
export function makeTable(kind: u32, lengths: usize, symbols: u32): bool {
  const bits = kind === LITERALS ? LITERAL_BITS : kind === DISTANCES ? DISTANCE_BITS : LENGTH_BITS;
  const table = kind === LITERALS ? LITERAL_TABLE : kind === DISTANCES ? DISTANCE_TABLE : LENGTH_TABLE;
  memory.fill(COUNTS, 0, 64);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) countOne(load<u8>(lengths + symbol));
  const used = symbols - load<u32>(COUNTS);
  let free: i32 = 1;
  let place: u32 = 0;
  for (let length: u32 = 1; length <= MOST_BITS; length++) {
    const count = load<u32>(COUNTS + 4 * length);
    free = (free << 1) - <i32>count;
    if (free < 0) return false;
    store<u32>(PLACES + 4 * length, place);
    place += count;
  }
  if (free > 0) {
    // As zlib has it: a code of one word of one bit, or of none, may be incomplete.
    if (kind === LENGTHS || used > 1 || (used === 1 && load<u32>(COUNTS, 4) !== 1)) return false;
    for (let entry: u32 = 0; entry < 1 << bits; entry++) store<u32>(table + 4 * entry, IS_SPECIAL);
  }
  sort(lengths, symbols);
  fill(kind, table, bits, lengths, used);
  return true;
}

// @ts-ignore: decorator
@inline
function countOne(length: u32): void {
  const at = COUNTS + 4 * length;
  store<u32>(at, load<u32>(at) + 1);
}

function sort(lengths: usize, symbols: u32): void {
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const length: u32 = load<u8>(lengths + symbol);
    if (length === 0) continue;
    const at = PLACES + 4 * length;
    const place = load<u32>(at);
    store<u16>(SORTED + 2 * place, <u16>symbol);
    store<u32>(at, place + 1);
  }
}

// Words are given out in the order of their lengths, and held with their first bit lowest, as they are read.
function fill(kind: u32, table: usize, bits: u32, lengths: usize, used: u32): void {
  let word: u32 = 0;
  let next: u32 = 1 << bits;
  let furtherBits: u32 = 0;
  let further: usize = 0;
  let prefix: u32 = 0xffffffff;
  for (let place: u32 = 0; place < used; place++) {
    const symbol: u32 = load<u16>(SORTED + 2 * place);
    const length: u32 = load<u8>(lengths + symbol);
    if (length <= bits) {
      const entry = entryOf(kind, symbol, length);
      for (let at = word; at < 1 << bits; at += 1 << length) store<u32>(table + 4 * at, entry);
    } else {
      const head = word & ((1 << bits) - 1);
      if (head !== prefix) {
        prefix = head;
        furtherBits = furtherBitsOf(length, bits);
        further = table + 4 * next;
        store<u32>(table + 4 * head, (next << 16) | IS_SPECIAL | IS_FURTHER | (furtherBits << 8) | bits);
        next += 1 << furtherBits;
      }
      const entry = entryOf(kind, symbol, length - bits);
      for (let at = word >> bits; at < 1 << furtherBits; at += 1 << (length - bits)) store<u32>(further + 4 * at, entry);
    }
    const at = COUNTS + 4 * length;
    store<u32>(at, load<u32>(at) - 1);
    word = nextWord(word, length);
  }
}

// Adds one to a number whose highest bit is its lowest.
// @ts-ignore: decorator
@inline
function nextWord(word: u32, length: u32): u32 {
  const zeros = word ^ ((1 << length) - 1);
  if (zeros === 0) return 0;
  const bit: u32 = 1 << (31 - clz(zeros));
  return (word & (bit - 1)) | bit;
}

// How many more bits tell apart the words that share their first ones: enough for all that are left at each length.
function furtherBitsOf(length: u32, bits: u32): u32 {
  let further = length - bits;
  let space = load<u32>(COUNTS + 4 * length);
  while (space < 1 << further && bits + further < MOST_BITS) {
    further++;
    space = (space << 1) + load<u32>(COUNTS + 4 * (bits + further));
  }
  return further;
}

function entryOf(kind: u32, symbol: u32, length: u32): u32 {
  if (kind === LENGTHS) return (symbol << 16) | length;
  if (kind === DISTANCES) {
    if (symbol > 29) return IS_SPECIAL | length;
    const extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
    const base = symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << extra) + 1;
    return (base << 16) | (length << 8) | (length + extra);
  }
  if (symbol < END_SYMBOL) return IS_LITERAL | (symbol << 16) | length;
  if (symbol === END_SYMBOL) return IS_SPECIAL | IS_END | length;
  const row = symbol - END_SYMBOL - 1;
  if (row > 28) return IS_SPECIAL | length;
  const extra: u32 = load<u8>(LENGTH_EXTRAS + row);
  return (<u32>load<u16>(LENGTH_BASES + 2 * row) << 16) | (length << 8) | (length + extra);
}
