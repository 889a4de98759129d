import { loadAudit } from "#index";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { parseOutputs } from "../outputs.js";
import { describeWritten } from "../scan/run-scan.js";
import type { Street } from "../street.js";
import { renderSummary } from "../summary/render-summary.js";
import { writeOut, writeReports } from "../write-reports.js";
import { findInventory, type InventoryFlags } from "./find-inventory.js";

/** The command line of `report`. */
export interface ReportFlags extends InventoryFlags {
  readonly scan?: number | undefined;
  readonly output: readonly string[];
  readonly quiet?: boolean | undefined;
}

/** keycensus report: an audit read back from its inventory, as reports or as a summary. */
export async function runReport(flags: ReportFlags, street: Street): Promise<ExitCode> {
  const outputs = parseOutputs(flags.output, street.cwd);
  const inventoryFile = await findInventory(flags, street);
  const audit = await loadAudit(inventoryFile, flags.scan);
  await writeReports(audit, outputs, street);
  if (outputs.length === 0)
    await writeOut(renderSummary(audit, { hasColour: street.out.hasColour, inventoryFile, written: [] }), street);
  else if (flags.quiet !== true)
    await street.err.write(
      describeWritten(outputs)
        .map((report) => `wrote ${report}\n`)
        .join(""),
    );
  return exitCodes.clean;
}
