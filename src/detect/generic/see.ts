import { findWords } from "./find-words.js";
import type { Place } from "./place.js";
import type { Reading } from "./reading.js";
import type { Seen } from "./seen.js";

const OWN_QUOTE = /\\?["'`]$/;
const CLOSED = /^\\?["'`]/;
const BACKSLASH = 0x5c;
const MARKS = /[^a-z0-9]/g;
const COMMENT = /^\s{0,80}(?:#|\/\/|\/\*|\*|--|;|<!--|%|rem )|\s\/\/\s|\s#\s/i;

/** What there is to see of a reading; each thing is looked for when it is asked for first, because the first checks refuse most readings. */
export function see(reading: Reading, place: Place): Seen {
  return new SeenReading(reading, place);
}

class SeenReading implements Seen {
  readonly reading: Reading;
  readonly place: Place;
  readonly value: string;
  #plainName: string | undefined;
  #plainValue: string | undefined;
  #inString: boolean | undefined;
  #inComment: boolean | undefined;
  #words: ReturnType<typeof findWords> | undefined;

  constructor(reading: Reading, place: Place) {
    this.reading = reading;
    this.place = place;
    this.value = reading.value;
  }

  get plainName(): string {
    return (this.#plainName ??= plain(this.reading.name));
  }

  get plainValue(): string {
    return (this.#plainValue ??= plain(this.value.slice(0, 200)));
  }

  get inString(): boolean {
    return (this.#inString ??= isInString(this.reading));
  }

  get inComment(): boolean {
    return (this.#inComment ??= COMMENT.test(this.reading.line.slice(0, this.reading.nameStart)));
  }

  get wordShare(): number {
    return (this.#words ??= findWords(this.value.slice(0, 400))).wordShare;
  }

  get longestWord(): number {
    return (this.#words ??= findWords(this.value.slice(0, 400))).longestWord;
  }
}

function plain(text: string): string {
  return text.toLowerCase().replace(MARKS, "");
}

// A quote right before the name is the name's own where one stands right behind it, too.
function isInString({ line, name, nameStart }: Reading): boolean {
  const before = line.slice(0, nameStart);
  const isOwn =
    OWN_QUOTE.test(before.slice(-2)) && CLOSED.test(line.slice(nameStart + name.length, nameStart + name.length + 2));
  const outer = isOwn ? before.replace(OWN_QUOTE, "") : before;
  let open = 0;
  for (let at = 0; at < outer.length; at++) {
    const code = outer.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (open === 0 && isQuote(code)) open = code;
    else if (code === open) open = 0;
  }
  return open !== 0;
}

// " ' `
function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60;
}
