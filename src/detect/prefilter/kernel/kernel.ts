// The prefilter's kernel. It allocates nothing: the caller lays out one memory (kernel-layout) and says where input and output lie.
// What it means is said by the plain twin, prefilter-scalar.
import {
  BLOOM, CASELESS, FOLD, FOLD_WINDOW, GATE_BITS, HEAD, LOOK_BACK, LOOK_IN_PROGRAM, LOOK_SHIFT, MASKED_BYTES, MEMBER_BYTES, MULTIPLIER,
  NODE_COUNT, NODE_MASK, NODE_MEMBERS, NODE_OFFSET, NODE_TEXT, NODE_VALUE, NO_LOOK, RESULT, SPREAD, STEP,
} from "../kernel-layout";
import { passes } from "./gate";
import { passesLook } from "./look";
import { lookWithin } from "./look-bytes";

export { countNewlines, digest, hasZero, move, narrow, newlineBefore, newlineFrom, seed } from "./bytes";

const BLOCK: usize = 4096;
/** Where the positions of one block are kept that the filters let through: 4 bytes each. */
const CANDIDATES: usize = 0x1000;

let input: usize = 0;
let first: usize = 0;
let end: usize = 0;
let output: usize = 0;
let count: u32 = 0;
let multiplier: u32 = 0;
let looking: u32 = 0;

/**
 * Looks for the anchors that begin in [from, partEnd) of the input of `length` bytes at `inputAt` and writes pairs (position, id) to `outputAt`, ascending.
 * Stops early where fewer than `spare` of the `most` pairs are free: no single window can give more.
 */
export function scan(inputAt: usize, from: u32, length: u32, outputAt: usize, most: u32, spare: u32, look: u32, partEnd: u32): void {
  input = inputAt;
  first = inputAt + from;
  end = inputAt + length;
  output = outputAt;
  count = 0;
  multiplier = load<u32>(MULTIPLIER);
  looking = look;
  lookWithin(input, end);
  // Each anchor has one window at an even and one at an odd offset (from -1 on), so every second position is enough, and either parity will do.
  let at = first - 1;
  const last = min(end, inputAt + partEnd + LOOK_BACK);
  while (at < last) {
    const blockEnd = min(at + BLOCK, last);
    const candidatesEnd = narrowDown(sift(at, blockEnd));
    for (let candidate: usize = CANDIDATES; candidate < candidatesEnd; candidate += 4) {
      const window: usize = load<u32>(candidate);
      if (count + spare > most) return stopAt(min(<u32>(window - input) - LOOK_BACK, partEnd));
      verify(window);
    }
    at += ((blockEnd - at + 7) >>> 3) << 3;
  }
  stopAt(partEnd);
}

/** Writes the positions in [at, blockEnd) whose trigram some anchor has; without a branch, because a branch here would be guessed wrong too often. */
// @ts-ignore: decorator
@inline
function sift(at: usize, blockEnd: usize): usize {
  let next: usize = CANDIDATES;
  const by = multiplier;
  while (at < blockEnd) {
    const step0 = load<u8>(stepHash(load<u32>(at), by), STEP);
    const step1 = load<u8>(stepHash(load<u32>(at, 2), by), STEP);
    const step2 = load<u8>(stepHash(load<u32>(at, 4), by), STEP);
    const step3 = load<u8>(stepHash(load<u32>(at, 6), by), STEP);
    store<u32>(next, <u32>at);
    next += step0;
    store<u32>(next, <u32>(at + 2));
    next += step1;
    store<u32>(next, <u32>(at + 4));
    next += step2;
    store<u32>(next, <u32>(at + 6));
    next += step3;
    at += 8;
  }
  return next;
}

// @ts-ignore: decorator
@inline
function stepHash(word: u32, by: u32): usize {
  return ((word & FOLD) * by) >>> 15;
}

// @ts-ignore: decorator
@inline
function headHash(word: u32, by: u32): usize {
  return ((word & FOLD) * by) >>> 16;
}

/** Of the positions in the list keeps those whose four bytes, whatever their case, some anchor may have; without a branch for the same reason. */
// @ts-ignore: decorator
@inline
function narrowDown(candidatesEnd: usize): usize {
  let next: usize = CANDIDATES;
  for (let candidate: usize = CANDIDATES; candidate < candidatesEnd; candidate += 4) {
    const window: usize = load<u32>(candidate);
    const product = (load<u32>(window) & <u32>FOLD_WINDOW) * <u32>SPREAD;
    const bits: u32 = load<u8>(<usize>(product >>> 15), BLOOM);
    store<u32>(next, <u32>window);
    next += ((bits >>> ((product >>> 12) & 7)) & 1) << 2;
  }
  return next;
}

function verify(window: usize): void {
  let link: usize = load<u32>(headHash(load<u32>(window), multiplier) << 2, HEAD);
  for (let node: usize = load<u32>(link); node !== 0; link += 4, node = load<u32>(link)) {
    const start = window - load<i8>(node, NODE_OFFSET);
    if ((load<u64>(start) & load<u64>(node, NODE_MASK)) === load<u64>(node, NODE_VALUE)) tell(node, start);
  }
}

function tell(node: usize, start: usize): void {
  const form = load<u8>(node);
  const length = <usize>form & <usize>~CASELESS;
  if (start < first || start + length > end) return;
  if (length > <usize>MASKED_BYTES && !equalRest(node, start, length)) return;
  let member: usize = load<u32>(node, NODE_MEMBERS);
  const membersEnd = member + <usize>load<u16>(node, NODE_COUNT) * MEMBER_BYTES;
  for (; member < membersEnd; member += MEMBER_BYTES) {
    if (isWanted(member, start, start + length)) emit(<u32>(start - input), load<u16>(member));
  }
}

function isWanted(member: usize, start: usize, anchorEnd: usize): bool {
  const forms = load<u8>(member, 2);
  if (!passes(forms & <u8>GATE_BITS, anchorEnd, end, load<u8>(member, 3))) return false;
  const look = forms >>> <u8>LOOK_SHIFT;
  return look === 0 || looking === <u32>NO_LOOK || passesLook(look, start, anchorEnd, looking === <u32>LOOK_IN_PROGRAM);
}

function equalRest(node: usize, start: usize, length: usize): bool {
  const folds = (load<u8>(node) & CASELESS) !== 0;
  for (let index = <usize>MASKED_BYTES; index < length; index++) {
    let byte = load<u8>(start + index);
    if (folds && byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
    if (byte !== load<u8>(node + index, NODE_TEXT)) return false;
  }
  return true;
}

/** Windows come in ascending order but anchors begin at different distances before them, so a hit may have to go before a few others. */
function emit(position: u32, id: u32): void {
  let slot = output + (<usize>count << 3);
  const rank = ((<u64>position) << 32) | id;
  while (slot > output && rankOf(slot - 8) > rank) {
    store<u64>(slot, load<u64>(slot - 8));
    slot -= 8;
  }
  store<u32>(slot, position);
  store<u32>(slot, id, 4);
  count++;
}

// @ts-ignore: decorator
@inline
function rankOf(slot: usize): u64 {
  return ((<u64>load<u32>(slot)) << 32) | load<u32>(slot, 4);
}

/** Takes back the hits from `next` on, because windows not yet looked at may have others among them. */
function stopAt(next: u32): void {
  while (count > 0 && load<u32>(output + (<usize>(count - 1) << 3)) >= next) count--;
  store<u32>(RESULT, count);
  store<u32>(RESULT, next, 4);
}
