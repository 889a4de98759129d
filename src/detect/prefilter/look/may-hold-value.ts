import { BARE, LOOKUP, OTHERWISE, QUOTE, SPACE, STRING } from "../look-bits.js";
import { isIn, skip, type Bytes } from "./bytes.js";

const SHORTEST = 3;
const BACKSLASH = 0x5c;

/** Whether a value of three characters may begin at `from`, before the line ends: superset of what `readValue` and the check of its length let through. */
export function mayHoldValue(text: Bytes, from: number): boolean {
  const at = skip(SPACE, text, from);
  return isIn(QUOTE, text, at) ? !isShortString(text, at) || hasDefault(text, at) : mayBeBare(text, at);
}

function mayBeBare(text: Bytes, at: number): boolean {
  let to = at;
  while (to - at < SHORTEST && isIn(BARE, text, to)) to++;
  if (to - at === SHORTEST || isIn(QUOTE, text, to)) return true;
  // `[ "..."`, `f( "..."`, or a name with a default behind it
  return to > at && (isIn(STRING, text, skip(SPACE, text, to)) || hasDefault(text, at));
}

// Closed before the third character, by a mark that is neither escaped nor the second of three.
function isShortString(text: Bytes, at: number): boolean {
  const quote = text.byte(at);
  const first = text.byte(at + 1);
  const second = text.byte(at + 2);
  if (first === quote) return second !== quote;
  if (first === BACKSLASH) return false;
  return second === quote || (second !== BACKSLASH && text.byte(at + 3) === quote);
}

function hasDefault(text: Bytes, at: number): boolean {
  const to = skip(LOOKUP, text, at);
  return isIn(SPACE, text, to) && isIn(OTHERWISE, text, skip(SPACE, text, to));
}
