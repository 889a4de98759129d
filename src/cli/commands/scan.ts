import type { Command } from "commander";
import { configOption, gather, noLists, oneOf, outputOption, rulesOption, wholeNumber } from "../option-values.js";
import type { Porch } from "../porch.js";
import type { ScanFlags } from "../scan/scan-flags.js";
import { thresholds } from "../words.js";

const AFTER = `
Without -o a summary goes to standard output. With -o the summary goes to standard error, and standard output
carries a report or nothing. What could not be seen is listed, and makes the exit code 3; findings at or over
the threshold make it 1, whether or not something could not be seen.

Examples:
  $ keycensus scan                                        the current folder and its history
  $ keycensus scan ../shop ../billing -o html=keys.html   two repositories, one inventory, one report
  $ keycensus scan --since v2.0.0 --fail-on medium        CI: only what came after a release
  $ keycensus scan --no-history --exclude 'vendor/**'     only the files, without vendor
  $ keycensus scan 'aws://audit@?regions=eu-west-1' .     an account of AWS, and the code that uses its keys
  $ keycensus scan -o sarif=keys.sarif -o json --quiet | jq .summary`;

/** keycensus scan */
export function addScan(program: Command, { street, conclude }: Porch): void {
  program
    .command("scan")
    .summary("look at files, git history and AWS, record, judge, report")
    .description(
      "Looks at files, at the whole history where a target is a git repository, and at accounts of AWS; records what it finds in an inventory and judges it.",
    )
    .argument("[target...]", "folders, files, git repositories or accounts (aws://); default: the current folder")
    .optionsGroup("What to look at:")
    .option("--since <revision>", "only the history after this revision")
    .option("--no-history", "only files, no history")
    .option("--unreachable", "also git objects that no branch or tag reaches")
    .option("--submodules", "also the repositories of submodules")
    .option("--include <glob>", "only files that match (repeatable)", gather)
    .option("--exclude <glob>", "no files that match (repeatable)", gather)
    .option("--no-ignore", "also what .gitignore and .keycensusignore leave out")
    .optionsGroup("What to make of it:")
    .addOption(outputOption())
    .option("--inventory <file>", "where the inventory lies (default: your state folder)")
    .option(
      "--fail-on <severity>",
      "exit 1 from this severity on: critical, high, medium, low, info, none (default: high)",
      oneOf(thresholds),
    )
    .addOption(rulesOption())
    .option("--explain", "say why sightings were kept and candidates dropped")
    .optionsGroup("How:")
    .addOption(configOption())
    .option("--jobs <n>", "threads that scan (default: one a processor, at most 8)", wholeNumber(1, 64))
    .option("--record <folder>", "keep what providers answer, for a replay")
    .option("--replay <folder>", "ask no provider: read the answers of a recording")
    .option("-q, --quiet", "no summary and no progress")
    .addHelpText("after", AFTER)
    .action(async (targets: string[], flags: ScanFlags) => {
      const { runScan } = await import("../scan/run-scan.js");
      conclude(await runScan({ ...noLists, ...flags, targets }, street));
    });
}
