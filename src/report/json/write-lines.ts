import { LazyList } from "./lazy-list.js";

/**
 * JSON that people and line tools can read without the weight of full indentation, line by line: lists of records and what holds
 * them are spread over lines, a record that holds no such list stays on one. The value must be plain (lists may be lazy ones of
 * records) and free of cycles.
 */
export function writeLines(value: unknown): Iterable<string> {
  return linesOf(value, { indent: "", before: "", after: "\n" });
}

/** What stands before and after a value on its first and last line. */
interface Around {
  readonly indent: string;
  readonly before: string;
  readonly after: string;
}

function* linesOf(value: unknown, { indent, before, after }: Around): Iterable<string> {
  if (!holdsRecords(value)) {
    yield `${indent}${before}${JSON.stringify(value)}${after}`;
    return;
  }
  const isList = Array.isArray(value) || value instanceof LazyList;
  const { size, items } = partsOf(value);
  yield `${indent}${before}${isList ? "[" : "{"}\n`;
  let left = size;
  for (const [name, item] of items) {
    left -= 1;
    yield* linesOf(item, {
      indent: `${indent} `,
      before: isList ? "" : `${JSON.stringify(name)}: `,
      after: left > 0 ? ",\n" : "\n",
    });
  }
  yield `${indent}${isList ? "]" : "}"}${after}`;
}

interface Parts {
  readonly size: number;
  readonly items: Iterable<readonly [unknown, unknown]>;
}

function partsOf(value: object): Parts {
  if (value instanceof LazyList) return { size: value.length, items: value.entries() };
  const items = Object.entries(value);
  return { size: items.length, items };
}

function holdsRecords(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (value instanceof LazyList) return value.length > 0;
  if (Array.isArray(value)) return value.some((item) => typeof item === "object" && item !== null);
  return Object.values(value).some(holdsRecords);
}
