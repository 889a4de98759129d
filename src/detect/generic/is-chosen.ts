import type { Around } from "./features/around.js";
import { isLineOfWords } from "./is-line-of-words.js";
import { isSql, isSqlForUser } from "./is-sql.js";
import type { Reading } from "./reading.js";
import type { Seen } from "./seen.js";

const PASSWORD = /pass(?:word|wd|wort|phrase|code)?\d{0,2}$|pwd\d{0,2}$|(?:^|[_.-])pw$/i;
const LENGTH = /^\S{4,64}$/;
// Words with spaces between, where quotes say where they end.
const PHRASE = /^\S{2,24}(?: \S{1,24}){0,4} \S{0,23}[^\s.:!?]$/;

const PROGRAM_SETTINGS = /^(?:php|py|js|ts|rb|groovy|gradle|kts|tf|hcl|nomad|pp|ps1)$/;
const BATCH = /^(?:bat|cmd)$/;
const TREES = /^(?:json[5c]?|ya?ml|sls|xml|plist|mobileconfig|config)$/;

// `- NAME=value`: an item of an environment, whatever file it is in.
const ITEM = /^\s*-\s+["']?\w+=/;
// `MYSQL_ROOT_PASSWORD`
const VARIABLE = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/;
// `ssl.keystore.password`
const DOTTED = /\w\.\w/;
const CONNECTION = /\b(?:uid|user ?id|user(?:name)?|server|data source|host|database|initial catalog)\s?=[^;]{1,200};/i;
const CLIENT = /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb|sshpass)\b/;
const STATED = /^(?:identified|by|password)$/i;
// What is written about passwords, in labels, messages and the names of things.
const ABOUT =
  /pass(?:w|$|[_ -]|phrase|code)|pwd|secret|token|kennwort|wachtwoord|passe\b|user|login|enter|your|requir|invalid|valid|string|field|input|prompt|hidden|change|reset|forgot|confirm|repeat|wrong|incorrect|match|null|none|config|settings|encrypt|hash|plain|default|empty|unknown|optional/i;
const GIVEN = /^(?::?=|=>|:|={2,3})$/;
// In a program `bypass` and `pwd` are something else more often than not.
const PROGRAM_NAME =
  /(?:[pP]ass(?:[wW]ord|[wW]d|[wW]ort|[pP]hrase)|PASS(?:WORD|WD|PHRASE)|[a-z]P(?:ass|wd)|_(?:PASS|PWD)|(?:^|_)p(?:ass|wd))\d{0,2}$/;
// `ENV DB_PASSWORD hunter2`
const DIRECTIVE = /^\s*(?:env|arg|setenv|fastcgi_param|uwsgi_param)\s+\S+\s+\S+\s*$/i;
const DOCUMENTED = /^[\w!@#$%&*+.?~^-]{4,40}$/;
// `- **Password:** hunter2`: a line of its own.
const OWN_LINE = /^[\s>*|-]{0,12}(?:[\w-]{1,20} ){0,3}$/;

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
  if (place.isTest || place.isExample || seen.inComment || !mayBeWhole(seen)) return false;
  if (place.kind === "document") return isStatedInDocument(seen);
  if (isHandedOver(seen)) return true;
  if (!PASSWORD.test(seen.reading.name) || value.length > 64) return false;
  return place.kind === "config" ? isLiteralThere(seen) : isQuotedInProgram(seen);
}

// Translations are trees too: there words with spaces are a value only in an attribute or of a variable.
function mayBeWhole({ value, reading, place }: Seen): boolean {
  if (isMostlyForeign(value)) return false;
  if (LENGTH.test(value)) return true;
  if (place.kind !== "config" || reading.quote === "" || !PHRASE.test(value) || ABOUT.test(value)) return false;
  return (
    !TREES.test(place.ending) || (place.ending !== "json" && (isAttribute(reading) || VARIABLE.test(reading.name)))
  );
}

// A language without spaces between its words; UTF-8 is seen as latin1.
function isMostlyForeign(value: string): boolean {
  return (value.match(/[\x80-\xff]/g)?.length ?? 0) * 3 > value.length;
}

function isAmongSettings(seen: Seen, around: Around): boolean {
  const { place, value, reading } = seen;
  if (around.account > 0) return true;
  if (value.includes(" ")) return VARIABLE.test(reading.name);
  if (place.kind === "document") return isBeside(reading) || /\d/.test(value);
  return place.kind !== "config" || !TREES.test(place.ending) || ITEM.test(reading.line) || isSetting(seen);
}

// `ssh guest@jump (password: hopscotch)`, "password `hopscotch`"
function isBeside({ form, line, nameStart }: Reading): boolean {
  return form === "word" || line.charAt(nameStart - 1) === "(";
}

function isSetting({ reading, value }: Seen): boolean {
  if (ABOUT.test(value)) return false;
  const { name } = reading;
  return VARIABLE.test(name) || DOTTED.test(name) || isAttribute(reading) || isMixed(reading, value);
}

// Not a plain word, as those would be that describe what is to be put there.
function isMixed({ form }: Reading, value: string): boolean {
  return form === "pair" || /[\d!#$%&*+=?@^~]|[a-z][A-Z]/.test(value);
}

function isAttribute({ form, operator, quote }: Reading): boolean {
  return form === "assignment" && operator === "=" && quote !== "";
}

// In files of plain settings whatever stands there is meant literally; in a program's settings only what is quoted.
function isLiteralThere({ place, reading, value }: Seen): boolean {
  const isShell = place.ending.endsWith("sh");
  if (reading.form === "word") return !TREES.test(place.ending) && !isShell && isPutByWord(reading.line);
  if (BATCH.test(place.ending)) return /^\s*@?set\s/i.test(reading.line) && !value.startsWith("%");
  if (PROGRAM_SETTINGS.test(place.ending)) return reading.quote !== "";
  return !isShell || !value.startsWith("$");
}

function isPutByWord(line: string): boolean {
  return isLineOfWords(line) || DIRECTIVE.test(line);
}

// In a line of its own, in words nobody writes about passwords.
function isStatedInDocument({ reading, value }: Seen): boolean {
  const { form, name, nameStart, line, end } = reading;
  if (form === "flag") return /\d/.test(value) && isHandedToClient(reading);
  if (!PASSWORD.test(name) || !DOCUMENTED.test(value) || ABOUT.test(value)) return false;
  if (form === "word") return reading.quote === "`";
  if (form !== "assignment") return false;
  const before = line.slice(0, nameStart);
  return (OWN_LINE.test(before) || before.endsWith("(")) && /^[\s*`"'|.)]{0,8}$/.test(line.slice(end));
}

function isQuotedInProgram({ reading, value }: Seen): boolean {
  if (!PROGRAM_NAME.test(reading.name)) return false;
  const isGiven = reading.quote !== "" && reading.wrapper === "" && GIVEN.test(reading.operator);
  return isGiven && value.length >= 5 && /[a-z]/.test(value) && !ABOUT.test(value);
}

// To a login with a user, in a connection string, to a client of a database: in programs too.
function isHandedOver({ reading }: Seen): boolean {
  if (reading.quote !== "" && /securestring$/i.test(reading.name)) return true;
  if (reading.form === "flag") return isHandedToClient(reading);
  if (STATED.test(reading.name) && isStatedInSql(reading)) return true;
  if (reading.form === "call") return reading.operator === ",";
  return reading.operator === "=" && /^(?:pwd|password)$/i.test(reading.name) && CONNECTION.test(reading.line);
}

// `mysql -psecret`, `curl -u user:secret`
function isHandedToClient({ name, nameStart, line, start }: Reading): boolean {
  const before = line.slice(0, nameStart);
  return name === "-p" ? CLIENT.test(before) && line.charAt(start - 1) === "p" : /\bcurl\b/.test(before);
}

function isStatedInSql({ quote, line }: Reading): boolean {
  return quote === "" ? isSqlForUser(line) : /["']/.test(quote) && isSql(line);
}
