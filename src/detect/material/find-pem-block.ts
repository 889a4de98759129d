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
const WINDOW = 8192;
// An armour line and what a window must overlap the next by.
const OVERLAP = 64;

/** The block that an armour line at `at` opens, looked for within `reach` bytes and not past the next one; or why there is none. */
export function findPemBlock(text: Text, at: number, reach: number): PemBlock | string {
  const head = BEGIN.exec(text.slice(at, at + OVERLAP + 16));
  const label = head?.[1];
  if (!head || label === undefined) return "no armour line";
  const from = at + head[0].length;
  const limit = Math.min(text.length, from + reach);
  for (let start = from; start < limit; start += WINDOW) {
    const window = text.slice(start, Math.min(start + WINDOW + OVERLAP, limit + OVERLAP));
    const close = window.indexOf("-----END");
    const next = window.indexOf("-----BEGIN ");
    if (next >= 0 && (close < 0 || next < close)) return open(label, text.slice(from, start + next), from);
    if (close < 0) continue;
    const tail = END.exec(window.slice(close)) ?? ["-----END"];
    return { label, body: text.slice(from, start + close), end: start + close + tail[0].length, hasEnd: true };
  }
  return open(label, text.slice(from, limit), from);
}

function open(label: string, reached: string, from: number): PemBlock {
  const body = cutOffBody(reached);
  return { label, body, end: from + body.length, hasEnd: false };
}
