import { isMap, isNode, isScalar, type Document } from "yaml";
import type { z } from "zod";
import { nearest } from "../nearest.js";
import { printable } from "../printable.js";
import { allowedKeys } from "./settings-schema.js";

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a group of settings",
  record: "a group of settings",
  string: "a text",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

/** What is wrong at one place of a settings file: the wrong value, what is allowed, and what was probably meant. */
export function describeIssue(issue: Issue, document: Document): string {
  const name = nameOf(issue.path);
  if (issue.code === "unrecognized_keys") return describeUnknownKey(issue.keys[0] ?? "", issue.path);
  const value: unknown = document.getIn(issue.path);
  if (value === undefined) return `${nameOf(issue.path.slice(0, -1))} lacks "${String(issue.path.at(-1))}"`;
  if (issue.code === "invalid_value")
    return `${name}: ${show(value)} is not allowed${suggest(String(value), issue.values.map(String))}`;
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input")) {
    return `${name}: must be ${KINDS[issue.expected] ?? issue.expected}, not ${show(value)}`;
  }
  return `${name}: ${issue.message}${isScalar(value) || typeof value !== "object" ? `, not ${show(value)}` : ""}`;
}

/** Where an issue lies in the file, as an offset of characters. */
export function locateIssue(document: Document, issue: Issue): number {
  if (issue.code === "unrecognized_keys") return locateKey(document, issue.path, issue.keys[0] ?? "");
  for (let length = issue.path.length; length >= 0; length--) {
    const node: unknown = document.getIn(issue.path.slice(0, length), true);
    if (isNode(node) && node.range !== null && node.range !== undefined) return node.range[0];
  }
  return 0;
}

/** Where a key is written, as an offset of characters. */
export function locateKey(document: Document, path: readonly PropertyKey[], key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return pair !== undefined && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function describeUnknownKey(key: string, path: readonly PropertyKey[]): string {
  const where = path.length === 0 ? "" : ` of ${nameOf(path)}`;
  return `${show(key)} is not a setting${where}${suggest(key, allowedKeys(path) ?? [])}`;
}

function suggest(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return `${meant === null ? "" : ` (did you mean "${meant}"?)`}; allowed: ${known.join(", ")}`;
}

function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the settings file";
  return path
    .map((part, at) =>
      typeof part === "number" ? `[${part + 1}]` : `${at === 0 ? "" : "."}${printable(String(part))}`,
    )
    .join("");
}

function show(value: unknown): string {
  if (isNode(value) && !isScalar(value)) return isMap(value) ? "a group of settings" : "a list";
  const text = JSON.stringify(isScalar(value) ? value.value : value) ?? "nothing";
  return printable(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
