import type { Around } from "./features/around.js";
import { isLineOfWords } from "./is-line-of-words.js";
import { isSql } from "./is-sql.js";
import type { Reading } from "./reading.js";
import type { Seen } from "./seen.js";

const PASSWORD = /pass(?:word|wd|phrase|code)?\d{0,2}$|pwd\d{0,2}$|(?:^|[_.-])pw$/i;
const LENGTH = /^\S{4,64}$/;

const PROGRAM_SETTINGS = /^(?:php|py|js|ts|rb|groovy|gradle|kts|tf|hcl|ps1|bat|cmd)$/;
const TREES = /^(?:json[5c]?|ya?ml|xml|plist|config)$/;

// `- NAME=value`: an item of an environment, whatever file it is in.
const ITEM = /^\s*-\s+["']?\w+=/;
const CONNECTION = /\b(?:uid|user ?id|user(?:name)?|server|data source|host|database|initial catalog)\s?=[^;]{1,200};/i;
const CLIENT = /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb|sshpass)\b/;
const STATED = /^(?:identified|by|password)$/i;

/**
 * Whether name and place alone say that this is a password in a configuration that runs, though it is made of words: people
 * choose such passwords, and a look at randomness alone never finds them.
 */
export function isChosen(seen: Seen, around: Around): boolean {
  return mayBeChosen(seen) && (isHandedOver(seen) || isAmongSettings(seen, around));
}

/** The same, before the lines around were looked at. */
export function mayBeChosen(seen: Seen): boolean {
  const { place, value } = seen;
  if (place.isTest || place.isExample || place.kind === "document" || seen.inComment || !LENGTH.test(value))
    return false;
  return isHandedOver(seen) || (place.kind === "config" && PASSWORD.test(seen.reading.name) && isLiteralThere(seen));
}

function isAmongSettings({ place, reading }: Seen, around: Around): boolean {
  return !TREES.test(place.ending) || around.account > 0 || ITEM.test(reading.line);
}

// In files of plain settings whatever stands there is meant literally; in a program's settings only what is quoted.
function isLiteralThere({ place, reading, value }: Seen): boolean {
  const isShell = place.ending.endsWith("sh");
  if (reading.form === "word") return !TREES.test(place.ending) && !isShell && isLineOfWords(reading.line);
  if (PROGRAM_SETTINGS.test(place.ending)) return reading.quote !== "";
  return !isShell || !value.startsWith("$");
}

// To a login with a user, in a connection string, to a client of a database: in programs too.
function isHandedOver({ reading }: Seen): boolean {
  if (reading.form === "call") return reading.operator === ",";
  if (reading.form === "flag") return isHandedToClient(reading);
  if (reading.quote !== "" && STATED.test(reading.name) && isSql(reading.line)) return true;
  return reading.operator === "=" && /^(?:pwd|password)$/i.test(reading.name) && CONNECTION.test(reading.line);
}

// `mysql -psecret`, `curl -u user:secret`
function isHandedToClient({ name, nameStart, line, start }: Reading): boolean {
  const before = line.slice(0, nameStart);
  return name === "-p" ? CLIENT.test(before) && line.charAt(start - 1) === "p" : /\bcurl\b/.test(before);
}
