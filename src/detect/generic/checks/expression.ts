import { mayBeChosen } from "../is-chosen.js";
import type { Seen } from "../seen.js";
import type { ReadingForm } from "../reading.js";
import type { Check } from "./check.js";

// Forms whose value is text wherever they stand.
const TEXTUAL_FORMS: ReadonlySet<ReadingForm> = new Set(["element", "header", "flag"]);

const CALL =
  /^[A-Za-z_$@&*!][\w.$:>?!-]{0,80}(?:\(|\[|<\w)|=>|\(\)|\)\.|->|::|\?\.|&&|\|\||^(?:new|function|func|await|typeof|lambda|async|return|if|not|self|this)\b/;
const MEMBER = /^[A-Za-z_$@][\w$]{0,60}(?:\.[A-Za-z_$][\w$]{0,60})+[;,)]?$/;
const IDENTIFIER = /^[A-Za-z_$@][\w$]{0,80}$/;

/** Unquoted in a program's text: a variable, a call, a type. */
export const checkExpression: Check = (seen) => {
  if (!isBare(seen)) return null;
  const { value } = seen;
  if (CALL.test(value)) return "an expression";
  if (MEMBER.test(value) && !/\d{3}/.test(value) && !isSetting(seen)) return "a member of something";
  if (!isInProgram(seen)) return null;
  return IDENTIFIER.test(value) || !isTextual(value) ? "unquoted in a program: an expression" : null;
};

// `password=Sunday.Roast` in plain settings, where nothing is a member of anything.
function isSetting(seen: Seen): boolean {
  return /^(?:ini|env|conf|cfg|cnf|properties|nmconnection|rc)$/.test(seen.place.ending) && mayBeChosen(seen);
}

function isBare({ reading }: Seen): boolean {
  return reading.quote === "" && !TEXTUAL_FORMS.has(reading.form);
}

function isInProgram({ place, inString, inComment }: Seen): boolean {
  return place.kind === "code" && !inString && !inComment;
}

// In a program's text only what is quoted, in a string or in a comment is a literal; a long mixed run may be a heredoc's.
function isTextual(value: string): boolean {
  return /^[\w+/=.-]{16,}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value);
}
