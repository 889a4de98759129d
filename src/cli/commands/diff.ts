import type { Command } from "commander";
import { configOption, oneOf, wholeNumber } from "../option-values.js";
import type { Porch } from "../porch.js";
import type { DiffFlags } from "../stored/run-diff.js";

const AFTER = `
Examples:
  $ keycensus diff          the last two scans of the current folder
  $ keycensus diff 3 7      two scans by number`;

/** keycensus diff */
export function addDiff(program: Command, { street, conclude }: Porch): void {
  const scan = wholeNumber(1, Number.MAX_SAFE_INTEGER);
  program
    .command("diff")
    .summary("say what changed between two scans")
    .description("Says which findings and keys are new, and which are gone, between two scans of one inventory.")
    .argument("[from]", "the earlier scan, by number", scan)
    .argument("[to]", "the later scan, by number", scan)
    .option("--inventory <file>", "the inventory (default: that of the current folder)")
    .option("--format <format>", "text or json", oneOf(["text", "json"]), "text")
    .addOption(configOption())
    .addHelpText("after", AFTER)
    .action(async (from: number | undefined, to: number | undefined, flags: DiffFlags) => {
      const { runDiff } = await import("../stored/run-diff.js");
      conclude(await runDiff({ ...flags, from, to }, street));
    });
}
