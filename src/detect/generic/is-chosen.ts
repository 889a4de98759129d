import type { Seen } from "./seen.js";

const PASSWORD = /pass(?:word|wd|phrase|code)?\d{0,2}$|pwd\d{0,2}$|(?:^|[_.-])pw$|^pass(?:word|wd)?[_.-]?\w{0,12}$/i;
const SHORTEST = 4;
const LONGEST = 64;

/**
 * Whether name and place alone say that this is a password in a configuration that runs, though it is made of words: people
 * choose such passwords, and a look at randomness alone never finds them.
 */
export function isChosen(seen: Seen): boolean {
  const { place, reading, value } = seen;
  if (place.kind !== "config" || place.isTest || place.isExample) return false;
  if (!PASSWORD.test(reading.name) || seen.inComment) return false;
  if (value.length < SHORTEST || value.length > LONGEST || /\s/.test(value)) return false;
  return isLiteralThere(seen);
}

// In files of plain settings whatever stands there is meant literally; in a program's settings only what is quoted.
function isLiteralThere({ place, reading, value }: Seen): boolean {
  if (/^(?:php|py|js|ts|rb|groovy|gradle|kts|tf|hcl|sh|bash|zsh|ps1)$/.test(place.ending)) {
    return reading.quote !== "" || (place.ending.endsWith("sh") && !value.startsWith("$"));
  }
  return true;
}
