import type { Command } from "commander";
import type { Porch } from "../porch.js";
import type { PermissionsFlags } from "../run-permissions.js";

const AFTER = `
The policy allows what keycensus asks and forbids using a key, reading what keys protect, and every change. A key whose
own policy does not let the account's policies decide needs these actions in its policy too. In the partitions of China
and of the US government write arn:aws-cn: or arn:aws-us-gov: instead of arn:aws:.

Examples:
  $ keycensus permissions aws                              what to attach to the role of the audit
  $ keycensus permissions aws --role audit                 also to take on the role "audit" in other accounts
  $ keycensus permissions aws --json | jq '.policies[0].document' > keycensus-read.json`;

/** keycensus permissions */
export function addPermissions(program: Command, { street, conclude }: Porch): void {
  program
    .command("permissions")
    .summary("print the least that a look at a provider must be allowed")
    .description(
      "Prints the least-privilege policy for a look at a provider, made from the calls that keycensus makes.",
    )
    .argument("<provider>", "aws")
    .option("--role <name>", "the role that is taken on in other accounts")
    .option("--json", "as JSON")
    .addHelpText("after", AFTER)
    .action(async (provider: string, flags: PermissionsFlags) => {
      const { runPermissions } = await import("../run-permissions.js");
      conclude(await runPermissions(provider, flags, street));
    });
}
