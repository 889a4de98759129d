import type { Command } from "commander";
import { configOption, oneOf } from "../option-values.js";
import type { Porch } from "../porch.js";
import type { QueryFlags } from "../stored/run-query.js";

const AFTER = `
The inventory is opened for reading only. SHOW TABLES lists its tables and views, DESCRIBE <table> their columns.

Examples:
  $ keycensus query "SHOW TABLES"
  $ keycensus query "SELECT algorithm, size_bits, count(*) FROM current_keys GROUP BY ALL ORDER BY ALL"
  $ keycensus query --format csv "SELECT * FROM current_locations" > locations.csv`;

/** keycensus query */
export function addQuery(program: Command, { street, conclude }: Porch): void {
  program
    .command("query")
    .summary("ask an inventory in SQL")
    .description("Answers a question in SQL (DuckDB's dialect) from an inventory.")
    .argument("<sql>", "one statement")
    .option("--inventory <file>", "the inventory (default: that of the current folder)")
    .option("--format <format>", "table, json or csv", oneOf(["table", "json", "csv"]), "table")
    .addOption(configOption())
    .addHelpText("after", AFTER)
    .action(async (sql: string, flags: QueryFlags) => {
      const { runQuery } = await import("../stored/run-query.js");
      conclude(await runQuery({ ...flags, sql }, street));
    });
}
