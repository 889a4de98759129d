import { readFile } from "node:fs/promises";
import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { AuditError } from "./audit-error.js";

// A settings or rule file is small; an alias bomb in it is none.
const MOST_ALIASES = 100;
const MOST_CHARACTERS = 1_000_000;

/** Reads one YAML file into the shape given. Throws an AuditError that names file, line and what is allowed there. */
export async function readYamlFile<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  return parseYaml(path, await readText(path), shape);
}

/** The same for text already read; `path` is only for the message. */
export function parseYaml<Shape extends z.ZodType>(path: string, text: string, shape: Shape): z.output<Shape> {
  if (text.length > MOST_CHARACTERS)
    throw new AuditError(`${path} is larger than a megabyte`, { hint: "split it into several files" });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new AuditError(`${path}:${line}:${col}: ${broken.message}`, {
      hint: "mend the YAML there: often an indent, a quote or a colon",
    });
  }
  const parsed = shape.safeParse(toPlain(path, document), { reportInput: false });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw toShapeError(path, issue, (keys) => lineOf(document, lines, keys));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new AuditError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: "check the name and the rights of the file",
      cause,
    });
  }
}

function toPlain(path: string, document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw new AuditError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: "use fewer aliases",
      cause,
    });
  }
}

type Keys = readonly PropertyKey[];

function toShapeError(path: string, issue: z.core.$ZodIssue | undefined, lineAt: (keys: Keys) => number): AuditError {
  if (issue === undefined)
    return new AuditError(`${path} does not have the expected shape`, { hint: "compare it with a file that works" });
  const keys = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const field = keys.map(String).join(".");
  return new AuditError(`${path}:${lineAt(keys)}: ${field === "" ? "" : `${field}: `}${describe(issue)}`, {
    hint: hintFor(issue),
  });
}

function describe(issue: z.core.$ZodIssue): string {
  return issue.code === "unrecognized_keys" ? "there is no such field here" : lowerFirst(issue.message);
}

function hintFor(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `allowed are: ${issue.values.map(String).join(", ")}`;
  if (issue.code === "unrecognized_keys") return "check the spelling, or remove the field";
  return "mend the file at that line";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// The line of the deepest node on the way that exists: a missing field is told at its parent.
function lineOf(document: Document.Parsed, lines: LineCounter, keys: Keys): number {
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
