import { readFile, stat } from "node:fs/promises";
import { parse, TomlError, type TomlTable } from "smol-toml";
import type { z } from "zod";
import { AuditError } from "#support/audit-error";
import { configSchema, type ConfigFields } from "./config-schema.js";

const MOST_BYTES = 2_000_000;
const MOST_DEPTH = 16;
const HINT = "a file of rules is one of gitleaks or betterleaks (gitleaks.toml), of at most 2 MB";

/** Reads a file of gitleaks, without what it extends. Throws an AuditError that names the file, and line or rule. */
export async function readConfig(file: string): Promise<ConfigFields> {
  const table = parseToml(await readText(file), file);
  if (isDeeper(table, MOST_DEPTH))
    throw new AuditError(`${file}: tables within tables, more than ${MOST_DEPTH} deep`, { hint: HINT });
  const { data, error } = configSchema.safeParse(lowerKeys(table));
  if (data !== undefined) return data;
  throw new AuditError(error.issues.map((issue) => `${file}: ${describe(issue, table)}`).join("\n       "), {
    hint: HINT,
  });
}

async function readText(file: string): Promise<string> {
  try {
    const stats = await stat(file);
    if (stats.isFile() && stats.size <= MOST_BYTES) return await readFile(file, "utf8");
  } catch (cause) {
    throw new AuditError(`${file} can't be read`, { hint: HINT, cause });
  }
  throw new AuditError(`${file} is no file of rules`, { hint: HINT });
}

// What the reader says quotes the line; a wrong path could lead to a file with anything in it.
function parseToml(text: string, file: string): TomlTable {
  try {
    return parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new AuditError(`${file}:${error.line}:${error.column}: this is no TOML`, { hint: HINT });
  }
}

// Names with a hundred thousand dots make as many tables.
function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner)]));
}

function describe(issue: z.core.$ZodIssue, table: TomlTable): string {
  const [top, index, ...fields] = issue.path;
  const isRule = String(top) === "rules" && typeof index === "number";
  const place = isRule ? [nameRule(table, index), ...fields.map(String)].join(": ") : issue.path.map(String).join(".");
  const what =
    issue.code === "unrecognized_keys" ? `"${issue.keys.join('", "')}" can't be carried over` : issue.message;
  return place === "" ? what : `${place}: ${what}`;
}

function nameRule(table: TomlTable, index: number): string {
  const plain = lowerKeys(table);
  const rules: unknown = typeof plain === "object" && plain !== null && "rules" in plain ? plain.rules : [];
  const rule: unknown = Array.isArray(rules) ? rules[index] : undefined;
  const id: unknown = typeof rule === "object" && rule !== null && "id" in rule ? rule.id : undefined;
  return `rule ${typeof id === "string" ? id : `number ${index + 1}`}`;
}
