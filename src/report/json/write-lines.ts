/**
 * JSON that people and line tools can read without the weight of full indentation: lists of records and what holds them are
 * spread over lines, a record that holds no such list stays on one. The value must be plain and free of cycles.
 */
export function writeLines(value: unknown, indent = ""): string {
  if (!holdsRecords(value)) return JSON.stringify(value);
  const inner = `${indent} `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item) => `${inner}${writeLines(item, inner)}`)
    : Object.entries(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${writeLines(item, inner)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function holdsRecords(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => typeof item === "object" && item !== null);
  return Object.values(value).some(holdsRecords);
}
