/**
 * JSON that people and line tools can read without the weight of full indentation: lists of records and what holds them are
 * spread over lines, a record that holds no such list stays on one. The value must be plain and free of cycles.
 */
export function writeLines(value: unknown): string {
  const lines: string[] = [];
  pushLines(lines, value, { indent: "", before: "", after: "" });
  return lines.join("\n");
}

/** What stands before and after a value on its first and last line. */
interface Around {
  readonly indent: string;
  readonly before: string;
  readonly after: string;
}

function pushLines(lines: string[], value: unknown, { indent, before, after }: Around): void {
  if (!holdsRecords(value)) {
    lines.push(`${indent}${before}${JSON.stringify(value)}${after}`);
    return;
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  lines.push(`${indent}${before}${open}`);
  const items = Object.entries(value);
  for (const [index, [name, item]] of items.entries()) {
    pushLines(lines, item, {
      indent: `${indent} `,
      before: open === "[" ? "" : `${JSON.stringify(name)}: `,
      after: index < items.length - 1 ? "," : "",
    });
  }
  lines.push(`${indent}${close}${after}`);
}

function holdsRecords(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => typeof item === "object" && item !== null);
  return Object.values(value).some(holdsRecords);
}
