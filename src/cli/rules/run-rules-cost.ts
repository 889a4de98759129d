import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { measureCost, type MeasuredCost } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { countOf, formatBytes, formatSeconds } from "../format.js";
import type { Street } from "../street.js";
import { table } from "../table.js";
import { writeOut } from "../write-reports.js";

/** The command line of `rules cost`. */
export interface RulesCostFlags {
  readonly path: string;
  readonly rules: readonly string[];
  readonly top: number;
  readonly format: "text" | "json";
}

/** keycensus rules cost: what each pattern costs on the files of a path, the most expensive first. */
export async function runRulesCost(flags: RulesCostFlags, street: Street): Promise<ExitCode> {
  const measured = await measureCost({
    path: resolve(street.cwd, flags.path),
    rulesFolders: flags.rules.map((folder) => resolve(street.cwd, folder)),
    signal: street.signal,
    now: () => performance.now(),
  });
  const shown = { ...measured, costs: measured.costs.slice(0, flags.top) };
  const text = flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : describeCost(shown, measured);
  await writeOut(text, street);
  return exitCodes.clean;
}

const COLUMNS = ["hits", "windows", "tries", "bytes", "matches", "µs"];

/** The table of the costs shown, in numbers for each megabyte looked at, below a line about all of them. */
export function describeCost(shown: MeasuredCost, { files, bytes, seconds, costs }: MeasuredCost): string {
  const spent = costs.reduce((sum, { microseconds }) => sum + microseconds, 0) / 1e6;
  const perMegabyte = (count: number): string => (bytes === 0 ? 0 : (count * 1e6) / bytes).toFixed(2);
  const rows = shown.costs.map((cost) => [
    cost.pattern ?? "secrets without a known form",
    ...[cost.hits, cost.windows, cost.tries, cost.bytes, cost.matches, cost.microseconds].map(perMegabyte),
    JSON.stringify(cost.anchors[0]?.text ?? ""),
  ]);
  return [
    `${countOf(files, "file")}, ${formatBytes(bytes)}, in ${formatSeconds(seconds)}, of which ${formatSeconds(spent)} with hits of ${countOf(costs.length, "pattern")}\n`,
    ...(rows.length === 0 ? [] : ["for each megabyte:\n", table(alignRight([["pattern", ...COLUMNS, "busiest anchor"], ...rows]))]),
  ].join("");
}

// But for the first and the last column, which are words.
function alignRight(rows: readonly (readonly string[])[]): string[][] {
  const widths = COLUMNS.map((_, index) => Math.max(...rows.map((row) => row[index + 1]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column - 1] ?? 0)));
}
