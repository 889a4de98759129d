import type { Command } from "commander";
import { configOption, gather, noLists, oneOf, rulesOption } from "../option-values.js";
import type { GateFlags } from "../gate/gate-flags.js";
import type { Porch } from "../porch.js";
import { confidences } from "../words.js";

const AFTER = `
Prints one line for each place: path:line:column, what it is, how sure that is. Exit codes: 0 nothing found,
1 something found, 2 could not run, 3 nothing found, but something could not be seen.

What is meant to be there is allowed by a comment on its line: keycensus:allow (the markers of gitleaks,
trufflehog, detect-secrets and others count as well). Allowed places are counted, never hidden.

As a hook, in .git/hooks/pre-commit (make it executable):
  #!/bin/sh
  exec keycensus gate

Examples:
  $ keycensus gate                          what is staged
  $ keycensus gate --range origin/main..    what a branch adds (CI)
  $ keycensus gate config/ deploy.yaml      paths
  $ kubectl get secret x -o yaml | keycensus gate - --name secret.yaml`;

/** keycensus gate */
export function addGate(program: Command, { street, conclude }: Porch): void {
  program
    .command("gate")
    .summary("stop secrets before they are committed or merged")
    .description(
      "Judges what is staged (or a range, paths, standard input) by pattern and confidence alone: quick, without an inventory.",
    )
    .argument("[path...]", "look at these files and folders instead of what is staged; - is standard input")
    .optionsGroup("What to look at:")
    .option("--range <A..B>", "what the commits of a range add")
    .option("--stdin", "standard input")
    .option("--name <path>", "the name under which standard input is known", "stdin")
    .option("--exclude <glob>", "no files that match (repeatable)", gather)
    .optionsGroup("What to make of it:")
    .option(
      "--fail-on-confidence <confidence>",
      "count from this confidence on: proven, shaped, likely, possible (default: likely)",
      oneOf(confidences),
    )
    .option("--format <format>", "text or json", oneOf(["text", "json"]), "text")
    .addOption(rulesOption())
    .option("--explain", "say why sightings were kept and candidates dropped")
    .optionsGroup("How:")
    .addOption(configOption())
    .option("-q, --quiet", "only the exit code")
    .addHelpText("after", AFTER)
    .action(async (paths: string[], flags: GateFlags) => {
      const { runGate } = await import("../gate/run-gate.js");
      conclude(await runGate({ ...noLists, ...flags, paths }, street));
    });
}
