import type { Command } from "commander";
import { noLists, oneOf, rulesOption, wholeNumber } from "../option-values.js";
import type { Porch } from "../porch.js";
import type { RulesCheckFlags } from "../rules/run-rules-check.js";
import type { RulesCostFlags } from "../rules/run-rules-cost.js";
import type { RulesListFlags } from "../rules/run-rules-list.js";
import type { RulesShowFlags } from "../rules/run-rules-show.js";

const AFTER = `
A pattern says what key material looks like; a rule says what is wrong. Your own ones lie in a folder with the
subfolders patterns/ and audit/, each file with its proof inside.

Examples:
  $ keycensus rules list
  $ keycensus rules show github-pat
  $ keycensus rules check --rules security/keycensus-rules
  $ keycensus rules cost --top 10 src`;

/** keycensus rules list, show, check, cost */
export function addRules(program: Command, { street, conclude }: Porch): void {
  const rules = program
    .command("rules")
    .summary("list, show, prove and measure patterns and rules")
    .description("Lists, shows and proves the patterns and rules in force, and measures what patterns cost.")
    .addHelpText("after", AFTER);
  rules
    .command("list")
    .description("Lists all rules and patterns with their titles.")
    .addOption(rulesOption())
    .option("--format <format>", "text or json", oneOf(["text", "json"]), "text")
    .action(async (flags: RulesListFlags) => {
      const { runRulesList } = await import("../rules/run-rules-list.js");
      conclude(await runRulesList({ ...noLists, ...flags }, street));
    });
  rules
    .command("show")
    .description("Shows one rule or pattern: what it is, why it matters, what to do.")
    .argument("<id>", "as keycensus rules list shows it")
    .addOption(rulesOption())
    .action(async (id: string, flags: RulesShowFlags) => {
      const { runRulesShow } = await import("../rules/run-rules-show.js");
      conclude(await runRulesShow({ ...noLists, ...flags, id }, street));
    });
  rules
    .command("check")
    .description("Runs every example of every pattern and rule; exit code 1 where one does not hold.")
    .addOption(rulesOption())
    .action(async (flags: RulesCheckFlags) => {
      const { runRulesCheck } = await import("../rules/run-rules-check.js");
      conclude(await runRulesCheck({ ...noLists, ...flags }, street));
    });
  addCost(rules, { street, conclude });
}

function addCost(rules: Command, { street, conclude }: Pick<Porch, "street" | "conclude">): void {
  rules
    .command("cost")
    .description("Measures on the files of a path what each pattern costs, the most expensive first.")
    .argument("[path]", "a folder or a file", ".")
    .addOption(rulesOption())
    .option("--top <number>", "how many patterns to show", wholeNumber(1, 10_000), 20)
    .option("--format <format>", "text or json", oneOf(["text", "json"]), "text")
    .action(async (path: string, flags: RulesCostFlags) => {
      const { runRulesCost } = await import("../rules/run-rules-cost.js");
      conclude(await runRulesCost({ ...noLists, ...flags, path }, street));
    });
}
