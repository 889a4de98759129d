import type { Text } from "../text.js";
import { cutOffBody } from "./cut-off-body.js";

/** A block between armour lines, as it stands in the text. */
export interface PemBlock {
  /** "RSA PRIVATE KEY", "CERTIFICATE" ... */
  readonly label: string;
  /** What stands between the armour lines. */
  readonly body: string;
  readonly end: number;
  /** False where no END line was found within reach. */
  readonly hasEnd: boolean;
}

const BEGIN = /^-----BEGIN ([A-Z0-9][A-Z0-9 #]{1,48}[A-Z0-9])-{4,5}/u;
const END = /^-----END [A-Z0-9 #]{0,50}-{0,5}/u;
// The window grows: a text full of armour lines costs little more to look at than its length.
const FIRST_WINDOW = 512;
const LARGEST_WINDOW = 8192;
// An armour line and what a window must overlap the next by.
const OVERLAP = 64;

/** The block that an armour line at `at` opens, looked for within `reach` bytes and not past the next one; or why there is none. */
export function findPemBlock(text: Text, at: number, reach: number): PemBlock | string {
  const head = BEGIN.exec(text.slice(at, at + OVERLAP + 16));
  const label = head?.[1];
  if (!head || label === undefined) return "no armour line";
  const from = at + head[0].length;
  const limit = Math.min(text.length, from + reach);
  for (let start = from, size = FIRST_WINDOW; start < limit;) {
    const window = text.slice(start, Math.min(start + size, limit) + OVERLAP);
    const close = window.indexOf("-----END");
    const next = window.indexOf("-----BEGIN ");
    if (next >= 0 && (close < 0 || next < close)) return open(label, text.slice(from, start + next), from);
    if (close >= 0) return closed(text, label, { from, to: start + close });
    start += size;
    size = Math.min(size * 4, LARGEST_WINDOW);
  }
  return open(label, text.slice(from, limit), from);
}

interface Body {
  readonly from: number;
  readonly to: number;
}

function closed(text: Text, label: string, { from, to }: Body): PemBlock {
  const tail = END.exec(text.slice(to, to + OVERLAP)) ?? ["-----END"];
  return { label, body: text.slice(from, to), end: to + tail[0].length, hasEnd: true };
}

function open(label: string, reached: string, from: number): PemBlock {
  const body = cutOffBody(reached);
  return { label, body, end: from + body.length, hasEnd: false };
}
