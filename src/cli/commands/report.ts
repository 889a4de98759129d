import type { Command } from "commander";
import { configOption, noLists, outputOption, wholeNumber } from "../option-values.js";
import type { Porch } from "../porch.js";
import type { ReportFlags } from "../stored/run-report.js";

const AFTER = `
Needs neither the sources nor any credentials: all comes from the inventory. Without -o the summary is printed.

Examples:
  $ keycensus report -o html=keys.html                          the newest scan of the current folder
  $ keycensus report --inventory keys.duckdb --scan 3 -o csv    an older scan, as a table`;

/** keycensus report */
export function addReport(program: Command, { street, conclude }: Porch): void {
  program
    .command("report")
    .summary("write reports from an inventory")
    .description("Writes reports of a scan from its inventory, without looking at anything again.")
    .option("--inventory <file>", "the inventory (default: that of the current folder)")
    .option("--scan <n>", "the scan, by number (default: the newest)", wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .addOption(outputOption())
    .addOption(configOption())
    .option("-q, --quiet", "no word on standard error")
    .addHelpText("after", AFTER)
    .action(async (flags: ReportFlags) => {
      const { runReport } = await import("../stored/run-report.js");
      conclude(await runReport({ ...noLists, ...flags }, street));
    });
}
