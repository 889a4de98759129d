import { createRecall } from "../recall.js";
import type { Check } from "./check.js";

// Words that hold the letters of a secret's name by chance. Authorization is none of them: it does name one.
const OTHER =
  /author(?!i[sz])(?:s(?!e)|ed|ship|ity|ities)?(?:[_.-]?login)?|(?:by|com|mini|kee|sur|tres|over|under)pass|pass(?:age|enger|ive|ing|ion|port|through|thru|ed(?![a-z])|es(?![a-z]))|(?:mon|tur|don|hoc|val)key|key(?:board|note|frame|press|down|stroke|pad|stone)|tokeni[sz]|secretar(?:y|i)/gi;
const TELLING =
  /pass|pwd|psw|(?:^|[_.-])pw(?![a-z])|secret|token|bearer|api|access|auth|cred|key|salt|nonce|signature|cookie|session|seed|hmac|login|signin|private/i;
const ONE_TIME = /(?:^|[^A-Za-z])[tTh]?otp(?![a-z])|otp(?:auth|code|value)|Otp|OTP/;
const LOCALE = /^[a-z]{2,3}_PW$/;

const holdsByChance = createRecall((name: string) => {
  const rest = name.replace(OTHER, "");
  if (TELLING.test(rest)) return LOCALE.test(name);
  return rest !== name || (/otp/i.test(name) && !ONE_TIME.test(name));
});

/** The name holds the letters of a secret's name, and is another word: `author`, `minipass`, `passport`. */
export const checkOtherWord: Check = ({ reading }) =>
  holdsByChance(reading.name) ? "its name is another word, with the letters of a secret's name in it" : null;
