import type { Around } from "./features/around.js";
import type { Seen } from "./seen.js";

const PASSWORD = /pass(?:word|wd|phrase|code)?\d{0,2}$|pwd\d{0,2}$|(?:^|[_.-])pw$/i;
const LENGTH = /^\S{4,64}$/;

// `password hunter2` on a line of its own, or behind a login: .netrc and its like.
const LINE_OF_WORDS = /^\s*\S{0,40}\s+\S+\s*(?:#.*)?$|\b(?:login|user(?:name)?)\s+\S+\s+(?:password|pass)\s/i;
const PROGRAM_SETTINGS = /^(?:php|py|js|ts|rb|groovy|gradle|kts|tf|hcl|ps1|bat|cmd)$/;
const TREES = /^(?:json[5c]?|ya?ml|xml|plist|config)$/;

/**
 * Whether name and place alone say that this is a password in a configuration that runs, though it is made of words: people
 * choose such passwords, and a look at randomness alone never finds them.
 */
export function isChosen(seen: Seen, around: Around): boolean {
  const { place, reading, value } = seen;
  if (isLogin(seen)) return true;
  if (place.kind !== "config" || place.isTest || place.isExample || seen.inComment) return false;
  if (!PASSWORD.test(reading.name) || !LENGTH.test(value)) return false;
  return isLiteralThere(seen) && (!TREES.test(place.ending) || around.account > 0);
}

// In files of plain settings whatever stands there is meant literally; in a program's settings only what is quoted.
function isLiteralThere({ place, reading, value }: Seen): boolean {
  const isShell = place.ending.endsWith("sh");
  if (reading.form === "word") return !TREES.test(place.ending) && !isShell && LINE_OF_WORDS.test(reading.line);
  if (PROGRAM_SETTINGS.test(place.ending)) return reading.quote !== "";
  return !isShell || !value.startsWith("$");
}

// A user and a password handed over as literals, outside of tests.
function isLogin({ place, reading, value }: Seen): boolean {
  if (reading.form !== "call" || reading.operator !== "," || place.kind === "document") return false;
  return !place.isTest && !place.isExample && LENGTH.test(value);
}
