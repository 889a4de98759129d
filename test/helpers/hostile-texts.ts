import type { Pattern } from "#detect/detect";
import { sampleExpression } from "./sample-expression.js";

/** Texts of about `bytes` bytes made against a pattern, by name: its anchors as dense as they can stand, its expression let down as late as can be. */
export function hostileTexts(pattern: Pattern, bytes: number): ReadonlyMap<string, Buffer> {
  const texts = new Map<string, Buffer>();
  for (const [index, [name, unit]] of hostileUnits(pattern).entries()) {
    if (unit.length === 0 || unit.length > bytes) continue;
    // By turns on one line and on many.
    if (index % 2 === 0) texts.set(`${name}, on one line`, fill(unit.replaceAll("\n", " "), bytes));
    else texts.set(`${name}, on many lines`, fill(`${unit}\n`, bytes));
  }
  return texts;
}

function hostileUnits({ anchors, expression }: Pattern): [string, string][] {
  const [anchor] = anchors;
  if (anchor === undefined) return [];
  const { text, minRun } = anchor;
  const run = "a1".repeat(Math.ceil(minRun / 2));
  const units: [string, string][] = [
    ["anchors glued together", text],
    ["anchors and the least that passes a gate of runs", text + run],
    ["anchors and the least that passes a gate of assignments", `${text}="${run}`],
  ];
  if (expression === "") return units;
  const short = sampleExpression(expression, { isLong: false, turn: 0 });
  const long = sampleExpression(expression, { isLong: true, turn: 1 });
  return [
    ...units,
    ["shortest matches glued together", short],
    ["longest matches with a wrong end", `${long.slice(0, -1)}\u007F`],
    ["longest matches cut off", long.slice(0, Math.ceil(long.length * 0.75))],
  ];
}

function fill(unit: string, bytes: number): Buffer {
  return Buffer.from(unit.repeat(Math.ceil(bytes / unit.length)), "latin1");
}
