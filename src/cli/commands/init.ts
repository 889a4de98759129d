import type { Command } from "commander";
import type { Porch } from "../porch.js";

/** keycensus init */
export function addInit(program: Command, { street, conclude }: Porch): void {
  program
    .command("init")
    .summary("write a commented keycensus.yaml")
    .description(
      "Writes a keycensus.yaml with every setting and its meaning into the current folder; never over one that is there.",
    )
    .action(async () => {
      const { runInit } = await import("../settings/run-init.js");
      conclude(await runInit(street));
    });
}
