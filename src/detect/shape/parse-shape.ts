import { parseRun } from "./parse-run.js";
import { ShapeError } from "./shape-error.js";
import type { ShapeNode, ShapeNodes } from "./shape-node.js";

const DEEPEST = 8;
const LONGEST = 2000;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
const GRAMMAR =
  "a shape has literals, {class:n}, {class:n-m}, {class:n+}, {[set]:n}, {assign}, (a|b), (a)?, <secret>, and a backslash before any of {}()|<>?\\";

/** Reads the text of a shape into its tree; throws a ShapeError. */
export function parseShape(text: string): ShapeNodes {
  if (text.length > LONGEST)
    throw new ShapeError(`a shape of ${text.length} characters`, 0, `a shape has at most ${LONGEST}`);
  const reader: Reader = { text, at: 0, depth: 0, values: 0 };
  const nodes = readChoice(reader);
  if (reader.at < text.length) throw unexpected(reader);
  if (nodes.length === 0) throw new ShapeError("an empty shape", 0, GRAMMAR);
  return nodes;
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  values: number;
}

function unexpected(reader: Reader): ShapeError {
  return new ShapeError(`an unexpected "${reader.text[reader.at] ?? "end"}"`, reader.at, GRAMMAR);
}

function readChoice(reader: Reader): ShapeNodes {
  const options = [readSequence(reader)];
  while (reader.text[reader.at] === "|") {
    reader.at++;
    options.push(readSequence(reader));
  }
  return options.length === 1 ? (options[0] ?? []) : [{ kind: "choice", options }];
}

function readSequence(reader: Reader): ShapeNodes {
  const nodes: ShapeNode[] = [];
  let literal = "";
  while (reader.at < reader.text.length && !"|)>".includes(reader.text[reader.at] ?? "")) {
    const item = readItem(reader);
    if (item.kind === "literal") literal += item.text;
    else {
      if (literal !== "") nodes.push({ kind: "literal", text: literal });
      literal = "";
      nodes.push(item);
    }
  }
  if (literal !== "") nodes.push({ kind: "literal", text: literal });
  return nodes;
}

function readItem(reader: Reader): ShapeNode {
  const character = reader.text[reader.at] ?? "";
  if (character === "{") return readBraces(reader);
  if (character === "(") return readGroup(reader);
  if (character === "<") return readValue(reader);
  if (character === "\\") return readEscape(reader);
  if ("?}".includes(character)) throw unexpected(reader);
  if (character.charCodeAt(0) > 0xff)
    throw new ShapeError(
      `"${character}" is not latin1`,
      reader.at,
      "a shape describes bytes: write characters of one byte",
    );
  reader.at++;
  return { kind: "literal", text: character };
}

function readEscape(reader: Reader): ShapeNode {
  const character = reader.text[reader.at + 1];
  if (character === undefined) throw new ShapeError("a backslash at the end", reader.at, GRAMMAR);
  if (/[A-Za-z0-9]/u.test(character) && ESCAPES[character] === undefined) {
    throw new ShapeError(
      `an unknown escape \\${character}`,
      reader.at,
      "escapes are \\n, \\r, \\t, and a backslash before a punctuation character",
    );
  }
  reader.at += 2;
  return { kind: "literal", text: ESCAPES[character] ?? character };
}

function readGroup(reader: Reader): ShapeNode {
  const nodes = readInside(reader, ")");
  if (reader.text[reader.at] === "?") {
    reader.at++;
    return { kind: "choice", options: [nodes, []] };
  }
  const [only] = nodes;
  return nodes.length === 1 && only?.kind === "choice" ? only : { kind: "choice", options: [nodes] };
}

function readValue(reader: Reader): ShapeNode {
  if (++reader.values > 1)
    throw new ShapeError("a second <", reader.at, "a shape marks one secret; write a list of shapes for several");
  return { kind: "value", nodes: readInside(reader, ">") };
}

function readInside(reader: Reader, closer: string): ShapeNodes {
  const opened = reader.at;
  if (++reader.depth > DEEPEST)
    throw new ShapeError("too many groups within each other", opened, `groups go ${DEEPEST} deep`);
  reader.at++;
  const nodes = readChoice(reader);
  if (reader.text[reader.at] !== closer)
    throw new ShapeError(`a "${reader.text[opened] ?? ""}" without its "${closer}"`, opened, GRAMMAR);
  reader.at++;
  reader.depth--;
  return nodes;
}

function readBraces(reader: Reader): ShapeNode {
  const run = parseRun(reader.text, reader.at);
  reader.at = run.next;
  return run.node;
}
