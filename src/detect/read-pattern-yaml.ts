import { AuditError } from "#support/audit-error";
import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { patternSchema, type PatternFields } from "./pattern-schema.js";

/** A pattern file's fields, and a way to say what is wrong with one of them. */
export interface PatternYaml {
  readonly fields: PatternFields;
  /** An error that names the file and the line of the field. */
  complain(field: string, message: string, hint: string): AuditError;
}

/** Reads the text of a pattern file; throws an AuditError that names file, line and the allowed values. */
export function readPatternYaml(text: string, path: string): PatternYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const errorAt = (offset: number, message: string, hint: string): AuditError =>
    new AuditError(`${path}:${lines.linePos(offset).line}: ${message}`, { hint });
  const [broken] = document.errors;
  if (broken !== undefined) throw errorAt(broken.pos[0], broken.message, "A pattern file is YAML.");
  const parsed = patternSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) {
    return {
      fields: parsed.data,
      complain: (field, message, hint) => errorAt(offsetOf(document, [field]), message, hint),
    };
  }
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw errorAt(0, "not a pattern", "");
  throw errorAt(offsetOf(document, fieldPath(issue)), say(issue), hintFor(issue));
}

type Issue = z.core.$ZodIssue;

// An unknown field is reported where it stands, not where the map around it begins.
function fieldPath(issue: Issue): readonly PropertyKey[] {
  return issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
}

function say(issue: Issue): string {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return `unknown field "${issue.keys.join('", "')}"${field === "" ? "" : ` in ${field}`}`;
  return field === "" ? issue.message : `${field}: ${issue.message}`;
}

function hintFor(issue: Issue): string {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0)
    return `Fields are ${Object.keys(patternSchema.shape).join(", ")}.`;
  if (issue.code === "invalid_value") return `Allowed: ${issue.values.map(String).join(", ")}.`;
  return "The built-in patterns show how each field is written.";
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const offset = rangeStart(node);
    if (offset !== null) return offset;
  }
  return 0;
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return null;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : null;
}
