import { isLineOfWords } from "../is-line-of-words.js";
import type { Seen } from "../seen.js";
import type { Check } from "./check.js";

const WORD = /^[+*_]{0,2}[A-Za-z]{1,30}[+*_]{0,2}[.,;:)]?$/;
const MORE_WORDS = /^[.,;:)]{0,2} [A-Za-z]{2,20}\b/;
const MORE_OF_CELL = /^(?: [\w.'()-]{1,30}){2}/;

/** A sentence that speaks of a secret: `empty password (Ann)`, `tests pass: docs changed`, the cell of a table. */
export const checkProse: Check = (seen) => {
  const { form, quote } = seen.reading;
  if (form === "assignment") return quote === "" ? judgeBare(seen) : judgeQuoted(seen);
  return form === "word" && quote === "" && isSpoken(seen) ? "a part of a sentence" : null;
};

function judgeBare(seen: Seen): string | null {
  const { operator, line, end } = seen.reading;
  if (operator === ",") return "the next of a list";
  const rest = line.slice(end);
  if (operator === "|") return MORE_OF_CELL.test(rest) ? "a sentence in a table" : null;
  return isText(seen) && WORD.test(seen.value) && MORE_WORDS.test(rest) ? "a part of a sentence" : null;
}

// `"PWD=" + folder`: the quote behind the name ends a string that began before it.
function judgeQuoted({ reading }: Seen): string | null {
  const { quote, line, nameStart, name, start, value } = reading;
  if (quote !== '"' || !/^[\s+.,)]/.test(value)) return null;
  const isOpen = countQuotes(line.slice(0, nameStart)) % 2 === 1;
  const ends = isOpen && countQuotes(line.slice(nameStart + name.length, start)) === 1;
  return ends ? "what follows a string, not within it" : null;
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}

// "Fix the pass (Ann)", "pass it to": what stands in brackets, and what follows a verb.
function isSpoken(seen: Seen): boolean {
  const { reading, value } = seen;
  if (value.startsWith("(")) return true;
  return /^pass$/i.test(reading.name) && (isText(seen) || seen.inString) && !isLineOfWords(reading.line);
}

function isText({ place, inComment }: Seen): boolean {
  return place.kind === "document" || place.kind === "other" || inComment;
}
