import { expect } from "vitest";
import { runCli } from "./run-cli.js";

/** How many current locations an inventory holds, asked through the program; it must be readable. */
export async function countLocations(inventory: string): Promise<number> {
  const { stdout, code, stderr } = await runCli([
    "query",
    "select count(*)::int as n from current_locations",
    "--inventory",
    inventory,
    "--format",
    "json",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const rows: readonly { readonly n: number }[] = JSON.parse(stdout);
  return rows[0]?.n ?? -1;
}
