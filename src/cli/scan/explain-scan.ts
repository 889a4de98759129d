import { queryInventory, type Audit } from "#index";
import { formatCount } from "../format.js";
import { printable } from "../printable.js";
import { describePlace } from "../summary/describe-place.js";

/** Why each sighting was kept, and for which reasons candidates were dropped; never a part of what was seen. */
export async function explainScan(audit: Audit, inventoryFile: string): Promise<string> {
  const dropped =
    inventoryFile === ":memory:"
      ? ["  not kept without an inventory file"]
      : await describeDropped(audit.scan.id, inventoryFile);
  return ["Kept", ...describeKept(audit), "", "Dropped candidates", ...dropped, ""].join("\n");
}

function describeKept({ census }: Audit): string[] {
  const lines = census.keys.flatMap(({ locations }) =>
    locations.map(({ place, span, patternTitle, confidence, reasons, allowedBy }) => {
      const why = [...reasons, ...(allowedBy === null ? [] : [`allowed by ${allowedBy}`])].map(printable).join("; ");
      return `  ${describePlace(place, span)}  ${printable(patternTitle)}, ${confidence}${why === "" ? "" : `: ${why}`}`;
    }),
  );
  return lines.length === 0 ? ["  nothing"] : lines;
}

async function describeDropped(scan: number, inventoryFile: string): Promise<string[]> {
  const sql = `select count(*) as candidates, pattern, reason from dropped_candidates where scan_id = ${scan} group by all order by candidates desc, pattern, reason`;
  const { rows } = await queryInventory(inventoryFile, sql);
  if (rows.length === 0) return ["  none"];
  return rows.map(
    ([count, pattern, reason]) =>
      `  ${formatCount(Number(count))} of ${printable(String(pattern))}: ${printable(String(reason))}`,
  );
}
