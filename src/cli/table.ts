import { printable } from "./printable.js";

/** Rows in columns of equal width, two spaces apart, no trailing blanks; a cell wider than `widest` ends in "...". */
export function table(rows: readonly (readonly string[])[], widest = 60): string {
  const cells = rows.map((row) => row.map((cell) => shorten(printable(cell), widest)));
  const widths: number[] = [];
  for (const row of cells) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function shorten(text: string, widest: number): string {
  return text.length <= widest ? text : `${text.slice(0, widest - 3)}...`;
}
