import { byteSet } from "../../shape/byte-set.js";
import { foldCase, readBrackets, readCodePoint, readPerlClass } from "./read-class.js";
import { joinRow } from "./join-row.js";
import { readRepeat } from "./read-repeat.js";
import { Re2Error, type Re2Node } from "./re2-node.js";
import type { Re2Flags, Re2Reader } from "./re2-reader.js";

const LONGEST = 20_000;
const DEEPEST = 32;
const NOT_NEWLINE = byteSet("^\\n");
const ANYTHING = byteSet("^");
const FLAGS = /\(\?([imsU]*)(?:-([imsU]+))?([:)])/y;
const NAME = /\(\?P?<[A-Za-z_][A-Za-z0-9_]*>/y;

/** Characters that stand for others, or for a place, by the flags. */
const SIGNS: Readonly<Record<string, (flags: Re2Flags) => Re2Node>> = {
  ".": ({ s }) => ({ kind: "set", set: s ? ANYTHING : NOT_NEWLINE }),
  "^": ({ m }) => ({ kind: "edge", source: m ? "(?<![^\\n])" : "(?<![^])" }),
  $: ({ m }) => ({ kind: "edge", source: m ? "(?![^\\n])" : "(?![^])" }),
};

/** Places without a width, as JavaScript says them: its own `^` and `$` would hold at the ends of a window as well. */
const EDGES: Readonly<Record<string, string>> = {
  "\\b": "\\b",
  "\\B": "\\B",
  "\\A": "(?<![^])",
  "\\z": "(?![^])",
};

/** An expression as a tree, and how many groups of it capture. */
export interface ParsedRe2 {
  readonly node: Re2Node;
  readonly captures: number;
}

/** Reads an expression in RE2 syntax (https://github.com/google/re2/wiki/Syntax) over UTF-8 bytes; throws a Re2Error. */
export function parseRe2(text: string): ParsedRe2 {
  if (text.length > LONGEST) throw new Re2Error(`it has more than ${LONGEST} characters`);
  const reader: Re2Reader = { text, at: 0, depth: 0, captures: 0, flags: { i: false, m: false, s: false, U: false } };
  const node = readChoice(reader);
  if (reader.at < text.length) throw new Re2Error('a ")" without its "("');
  return { node, captures: reader.captures };
}

function readChoice(reader: Re2Reader): Re2Node {
  const options = [readRow(reader)];
  while (reader.text[reader.at] === "|") {
    reader.at++;
    options.push(readRow(reader));
  }
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: "choice", options };
}

function readRow(reader: Re2Reader): Re2Node {
  let nodes: readonly Re2Node[] = [];
  while (reader.at < reader.text.length && !"|)".includes(reader.text[reader.at] ?? "")) {
    const node = readItem(reader);
    if (node !== null) nodes = joinRow(nodes, readRepeat(reader, node));
  }
  return { kind: "row", nodes };
}

// Null for flags, which match nothing.
function readItem(reader: Re2Reader): Re2Node | null {
  const character = reader.text[reader.at] ?? "";
  if (character === "(") return readGroup(reader);
  if (character === "[") return { kind: "set", set: readBrackets(reader) };
  if ("*+?".includes(character)) throw new Re2Error(`a "${character}" with nothing to repeat`);
  const sign = SIGNS[character]?.(reader.flags);
  if (sign === undefined) return readCharacter(reader);
  reader.at++;
  return sign;
}

function readCharacter(reader: Re2Reader): Re2Node {
  const edge = EDGES[reader.text.slice(reader.at, reader.at + 2)];
  if (edge !== undefined) {
    reader.at += 2;
    return { kind: "edge", source: edge };
  }
  const perl = readPerlClass(reader);
  if (perl !== null) return { kind: "set", set: perl };
  const bytes = Buffer.from(String.fromCodePoint(readCodePoint(reader)), "utf8");
  const nodes = [...bytes].map((byte): Re2Node => ({ kind: "set", set: setOf(byte, reader.flags.i) }));
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: "row", nodes };
}

function setOf(byte: number, isFolded: boolean): Uint8Array {
  const set = new Uint8Array(256);
  set[byte] = 1;
  return isFolded ? foldCase(set) : set;
}

function readGroup(reader: Re2Reader): Re2Node | null {
  const { text, at, flags } = reader;
  FLAGS.lastIndex = at;
  const change = FLAGS.exec(text);
  if (change !== null) {
    reader.at += change[0].length;
    reader.flags = changeFlags(flags, change[1] ?? "", change[2] ?? "");
    // Without a colon they hold up to the end of the group around them.
    return change[3] === ")" ? null : readInside(reader, flags);
  }
  NAME.lastIndex = at;
  const name = NAME.exec(text);
  if (name === null && text[at + 1] === "?") throw new Re2Error(`"${text.slice(at, at + 4)}" is no group of RE2`);
  reader.at += name === null ? 1 : name[0].length;
  reader.captures++;
  return { kind: "capture", node: readInside(reader, flags) };
}

function readInside(reader: Re2Reader, flagsAfter: Re2Flags): Re2Node {
  if (++reader.depth > DEEPEST) throw new Re2Error(`groups more than ${DEEPEST} deep`);
  const node = readChoice(reader);
  if (reader.text[reader.at] !== ")") throw new Re2Error('a "(" without its ")"');
  reader.at++;
  reader.depth--;
  reader.flags = flagsAfter;
  return node;
}

function changeFlags(flags: Re2Flags, set: string, cleared: string): Re2Flags {
  const is = (flag: keyof Re2Flags): boolean => !cleared.includes(flag) && (flags[flag] || set.includes(flag));
  return { i: is("i"), m: is("m"), s: is("s"), U: is("U") };
}
