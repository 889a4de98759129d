import { findWords } from "./find-words.js";
import type { Place } from "./place.js";
import type { Reading } from "./reading.js";
import type { Seen } from "./seen.js";

const MARKS = /[^a-z0-9]/g;
const COMMENT = /^\s{0,80}(?:#|\/\/|\/\*|\*|--|;|<!--|%|rem )|\s\/\/\s|\s#\s/i;

/** Measures a reading once for all checks. */
export function see(reading: Reading, place: Place): Seen {
  const { value, name, line, nameStart } = reading;
  const before = line.slice(0, nameStart);
  return {
    reading,
    place,
    value,
    plainName: name.toLowerCase().replace(MARKS, ""),
    plainValue: value.slice(0, 200).toLowerCase().replace(MARKS, ""),
    inString: isInString(before),
    inComment: COMMENT.test(before),
    ...findWords(value.slice(0, 400)),
  };
}

// A quote right before the name is the name's own.
function isInString(before: string): boolean {
  const outer = before.replace(/\\?["'`]$/, "");
  let open = "";
  for (let at = 0; at < outer.length; at++) {
    const character = outer.charAt(at);
    if (character === "\\") at++;
    else if (open === "" && (character === '"' || character === "'" || character === "`")) open = character;
    else if (character === open) open = "";
  }
  return open !== "";
}
