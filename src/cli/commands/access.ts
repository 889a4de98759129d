import type { Command } from "commander";
import type { AccessFlags } from "../access/run-access.js";
import { configOption } from "../option-values.js";
import type { Porch } from "../porch.js";

const AFTER = `
A key is named by its ARN, its id, an alias, or its id in the inventory; an identity by its ARN or its name.
"conditional" means: when the condition holds. "unknown" means: a policy that could say no was not seen.
"latent" means: cannot decrypt yet, but can make himself able to.

Examples:
  $ keycensus access alias/payments
  $ keycensus access --principal arn:aws:iam::111122223333:role/deploy
  $ keycensus access --json 1234abcd-12ab-34cd-56ef-1234567890ab`;

/** keycensus access */
export function addAccess(program: Command, { street, conclude }: Porch): void {
  program
    .command("access")
    .summary("say who can use a managed key, and why")
    .description(
      "Says who can really use a key that a provider manages, or what an identity can use, and what gives it.",
    )
    .argument("[key]", "the key")
    .option("--principal <name>", "what this identity can use, instead of who can use a key")
    .option("--inventory <file>", "the inventory (default: that of the current folder)")
    .option("--json", "all there is to know, as JSON")
    .addOption(configOption())
    .addHelpText("after", AFTER)
    .action(async (key: string | undefined, flags: Omit<AccessFlags, "key">) => {
      const { runAccess } = await import("../access/run-access.js");
      conclude(await runAccess({ ...flags, key }, street));
    });
}
