import { isLineOfWords } from "../is-line-of-words.js";
import type { Seen } from "../seen.js";
import type { Check } from "./check.js";

const WORD = /^[+*_]{0,2}[A-Za-z]{1,30}[+*_]{0,2}[.,;:)]?$/;
const MORE_WORDS = /^[.,;:)]{0,2} [A-Za-z]{2,20}\b/;
const MORE_OF_CELL = /^(?: [\w.'()-]{1,30}){2}/;

/** A sentence that speaks of a secret: `empty password (Ann)`, `tests pass: docs changed`, the cell of a table. */
export const checkProse: Check = (seen) => {
  const { reading, value } = seen;
  if (reading.quote !== "") return null;
  if (reading.form === "word") return isSpoken(seen) ? "a part of a sentence" : null;
  if (reading.form !== "assignment") return null;
  if (reading.operator === ",") return "the next of a list";
  const rest = reading.line.slice(reading.end);
  if (reading.operator === "|") return MORE_OF_CELL.test(rest) ? "a sentence in a table" : null;
  return isText(seen) && WORD.test(value) && MORE_WORDS.test(rest) ? "a part of a sentence" : null;
};

// "Fix the pass (Ann)", "pass it to": what stands in brackets, and what follows a verb.
function isSpoken(seen: Seen): boolean {
  const { reading, value } = seen;
  if (value.startsWith("(")) return true;
  return /^pass$/i.test(reading.name) && isText(seen) && !isLineOfWords(reading.line);
}

function isText({ place, inComment }: Seen): boolean {
  return place.kind === "document" || place.kind === "other" || inComment;
}
