// Bit sets of the bytes for the look at a hit's line; the kernel imports them, too.
/** `[^\S\n]` */
export const SPACE = 1;
/** `["'`]` */
export const QUOTE = 2;
/** `["'`\\]`: a quote, and what may stand before it within another string. */
export const STRING = 4;
/** `[\w$.@-]`: what names are made of. */
export const PART = 8;
/** `[$.@-]`: what may stand around a name. */
export const MARK = 0x10;
/** `["'`\])}\\]`: what may close a name. */
export const CLOSES = 0x20;
/** Between a name and the word "value" that its pair has. */
export const BEFORE_VALUE = 0x40;
/** What a line may begin with that holds the value of a name at the end of the one before. */
export const AFTER_NEWLINE = 0x80;
/** `[^\s"'`<>]`: what a value without quotes is made of. */
export const BARE = 0x100;
/** `[\w.$[\]()"']`: what a look-up is made of, before its default. */
export const LOOKUP = 0x200;
/** `[|?o]`: `x || "default"`, `x ?? "default"`, `x or "default"` */
export const OTHERWISE = 0x400;
/** `[A-Za-z]` */
export const LETTER = 0x800;
/** `[\w!@#$%^&*-]`: what no plain word goes on with. */
export const WORDLIKE = 0x1000;
/** `\S` */
export const SOLID = 0x2000;
/** `[\w=:/.,]`: behind these a name is no command's. */
export const JOINED = 0x4000;
/** `[iwtb]`: is, was, to, by; they may stand between name and value. */
export const LINK = 0x8000;
/** `\d` */
export const DIGIT = 0x10000;
/** What opens a string, a comment or an element. */
export const OPENER = 0x20000;
