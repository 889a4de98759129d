import { byteSet, type ByteSet } from "./byte-set.js";

/** The named character classes of shapes, over latin1. */
export const classes: ReadonlyMap<string, ByteSet> = new Map(
  Object.entries({
    digit: "0-9",
    lower: "a-z",
    upper: "A-Z",
    alpha: "A-Za-z",
    alnum: "A-Za-z0-9",
    "alnum-lower": "a-z0-9",
    "alnum-upper": "A-Z0-9",
    hex: "0-9a-f",
    HEX: "0-9A-F",
    "hex-any": "0-9A-Fa-f",
    // RFC 4648 sections 4 to 6; Bitcoin's base58.
    base32: "A-Z2-7",
    "base32-lower": "a-z2-7",
    base58: "1-9A-HJ-NP-Za-km-z",
    base62: "A-Za-z0-9",
    base64: "A-Za-z0-9+/",
    "base64-padded": "A-Za-z0-9+/=",
    base64url: "A-Za-z0-9_\\-",
    word: "A-Za-z0-9_",
    token: "A-Za-z0-9_+/=.\\-",
    space: " \\t",
    "space-any": " \\t\\n\\r",
    quote: "\"'`",
    "quote-any": "\"'`\\\\",
    "non-space": "\x21-\x7e\x80-\xff",
    "any-printable": "\x20-\x7e\x80-\xff",
    // What stands in a value without quotes around it.
    unquoted: "!#-&(-;=?-_a-~",
    // What stands between quotes on one line.
    quoted: " !#-&(-_a-~\x80-\xff",
  }).map(([name, ranges]) => [name, byteSet(ranges)]),
);
