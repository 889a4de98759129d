import { queryInventory, type Audit } from "#index";
import { formatCount } from "../format.js";
import { printable } from "../printable.js";
import { describePlace } from "../summary/describe-place.js";
import type { Location } from "../summary/open-findings.js";

/** Why each sighting was kept, and for which reasons candidates were dropped; never a part of what was seen. */
export async function explainScan(audit: Audit, inventoryFile: string): Promise<string> {
  const dropped =
    inventoryFile === ":memory:"
      ? ["  not kept without an inventory file"]
      : await describeDropped(audit.scan.id, inventoryFile);
  return ["Kept", ...describeKept(audit), "", "Dropped candidates", ...dropped, ""].join("\n");
}

function describeKept({ census }: Audit): string[] {
  const lines = census.keys.flatMap(({ locations }) => locations.map(describeLocation)).toSorted();
  return lines.length === 0 ? ["  nothing"] : lines;
}

function describeLocation({ place, span, patternTitle, confidence, reasons, allowedBy }: Location): string {
  const where = `${describePlace(place, span)}${place.kind === "blob" ? " (history)" : ""}`;
  const why = [...reasons, ...(allowedBy === null ? [] : [`allowed by ${allowedBy}`])].map(printable).join("; ");
  return `  ${where}  ${printable(patternTitle)}, ${confidence}${why === "" ? "" : `: ${why}`}`;
}

async function describeDropped(scan: number, inventoryFile: string): Promise<string[]> {
  const sql = `select count(*) as candidates, pattern, reason from dropped_candidates where scan_id = ${scan} group by all order by candidates desc, pattern, reason`;
  const { rows } = await queryInventory(inventoryFile, sql);
  if (rows.length === 0) return ["  none"];
  return rows.map(
    ([count, pattern, reason]) =>
      `  ${formatCount(Number(count))} x ${printable(String(pattern))}: ${printable(String(reason))}`,
  );
}
