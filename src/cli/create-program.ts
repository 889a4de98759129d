import { Command } from "commander";
import { addAccess } from "./commands/access.js";
import { addDiff } from "./commands/diff.js";
import { addGate } from "./commands/gate.js";
import { addInit } from "./commands/init.js";
import { addPermissions } from "./commands/permissions.js";
import { addQuery } from "./commands/query.js";
import { addReport } from "./commands/report.js";
import { addRules } from "./commands/rules.js";
import { addScan } from "./commands/scan.js";
import type { Porch } from "./porch.js";

const AFTER = `
Examples:
  $ keycensus scan                             files and history of the current folder, summary on the screen
  $ keycensus scan . -o html=keys.html         the same with a report to pass on
  $ keycensus gate                             what is staged for the next commit (for hooks)
  $ keycensus help scan                        all about one command

Exit codes:
  0  clean
  1  findings at or over the threshold (scan), something found (gate)
  2  could not run: wrong usage, wrong settings, no room on the disk, interrupted
  3  incomplete look: no findings over the threshold, but something could not be seen

Settings are read from keycensus.yaml in the current folder or at the root of the repository; "keycensus init" writes one.`;

type AddCommand = (program: Command, porch: Porch) => void;

const GROUPS: readonly (readonly [title: string, commands: Readonly<Record<string, AddCommand>>])[] = [
  ["Find:", { scan: addScan, gate: addGate }],
  ["Read what was found:", { report: addReport, query: addQuery, access: addAccess, diff: addDiff }],
  ["Set up:", { rules: addRules, permissions: addPermissions, init: addInit }],
];

/**
 * The command line's grammar. What commands do is loaded when one is used. `keep` is told of texts on their way out.
 * Where `first`, the first word, names a command, the grammar of the others is not made: a hook waits for it.
 */
export function createProgram(porch: Porch, keep: (write: Promise<void>) => void, first = ""): Command {
  const { street } = porch;
  const program = new Command("keycensus")
    .description(
      "Finds every cryptographic key in files, git history and AWS KMS, keeps one inventory of them, and judges it.",
    )
    .version(street.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => keep(street.out.write(text)),
      writeErr: (text) => keep(street.err.write(text)),
      getOutHasColors: () => street.out.hasColour,
      getErrHasColors: () => street.err.hasColour,
      getOutHelpWidth: () => Math.min(street.out.columns, 120),
      getErrHelpWidth: () => Math.min(street.err.columns, 120),
    })
    .configureHelp({ styleTitle: (title) => `\u001B[1m${title}\u001B[22m` })
    .showHelpAfterError("(keycensus --help shows what there is)")
    .addHelpText("after", AFTER);
  const isNamed = GROUPS.some(([, commands]) => Object.hasOwn(commands, first));
  for (const [title, commands] of GROUPS) {
    program.commandsGroup(title);
    for (const [name, add] of Object.entries(commands)) if (!isNamed || name === first) add(program, porch);
  }
  return program;
}
