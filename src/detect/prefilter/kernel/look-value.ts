import { BARE, LOOKUP, OTHERWISE, QUOTE, SPACE, STRING } from "../look-bits";
import { byteAt, isIn, skip } from "./look-bytes";

const SHORTEST: usize = 3;
const BACKSLASH: u8 = 0x5c;

/** See look/may-hold-value. */
export function mayHoldValue(from: usize): bool {
  const at = skip(SPACE, from);
  return isIn(QUOTE, at) ? !isShortString(at) || hasDefault(at) : mayBeBare(at);
}

function mayBeBare(at: usize): bool {
  let to = at;
  while (to - at < SHORTEST && isIn(BARE, to)) to++;
  if (to - at === SHORTEST || isIn(QUOTE, to)) return true;
  return to > at && (isIn(STRING, skip(SPACE, to)) || hasDefault(at));
}

function isShortString(at: usize): bool {
  const quote = byteAt(at);
  const one = byteAt(at + 1);
  const two = byteAt(at + 2);
  if (one === quote) return two !== quote;
  if (one === BACKSLASH) return false;
  return two === quote || (two !== BACKSLASH && byteAt(at + 3) === quote);
}

function hasDefault(at: usize): bool {
  const to = skip(LOOKUP, at);
  return isIn(SPACE, to) && isIn(OTHERWISE, skip(SPACE, to));
}
