import { expect, test } from "vitest";
import { printablePath } from "#support/printable-path";

for (const [title, bytes, text] of [
  ["UTF-8 stays as it is", Buffer.from("dir/naïve 鍵 🔑.pem"), "dir/naïve 鍵 🔑.pem"],
  ["a byte that is not UTF-8 is written in hex", Buffer.from("caf\xe9/a", "latin1"), "caf\\xe9/a"],
  ["a sequence that is cut off is written byte by byte", Buffer.from([0x61, 0xe2, 0x82]), "a\\xe2\\x82"],
  ["an overlong form is no UTF-8", Buffer.from([0xc0, 0xaf, 0x2f]), "\\xc0\\xaf/"],
  ["a surrogate is no UTF-8", Buffer.from([0xed, 0xa0, 0x80]), "\\xed\\xa0\\x80"],
  ["whole characters between bad bytes stay", Buffer.from([0xff, 0xc3, 0xa9, 0xff]), "\\xffé\\xff"],
  ["a byte order mark stays", Buffer.from([0xef, 0xbb, 0xbf, 0x61]), "\u{feff}a"],
  ["nothing stays nothing", Buffer.alloc(0), ""],
] as const) {
  test(`In a path, ${title}.`, () => expect(printablePath(bytes)).toBe(text));
}
