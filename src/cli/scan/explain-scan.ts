import { queryInventory, type Audit } from "#index";
import { formatCount } from "../format.js";
import { printable } from "../printable.js";
import { describePlace } from "../summary/describe-place.js";
import type { Location } from "../summary/open-findings.js";

/** Why each sighting was kept, for which reasons candidates were dropped, how often a provider was asked; never a part of what was seen. */
export async function explainScan(audit: Audit, inventoryFile: string): Promise<string> {
  const dropped =
    inventoryFile === ":memory:"
      ? ["  not kept without an inventory file"]
      : await describeDropped(audit.scan.id, inventoryFile);
  const asked = inventoryFile === ":memory:" ? [] : await describeAsked(audit.scan.id, inventoryFile);
  return ["Kept", ...describeKept(audit), "", "Dropped candidates", ...dropped, "", ...asked].join("\n");
}

function describeKept({ census }: Audit): string[] {
  const lines = census.keys.flatMap(({ locations }) => locations.map(describeLocation)).toSorted();
  return lines.length === 0 ? ["  nothing"] : lines;
}

function describeLocation({ place, span, patternTitle, confidence, reasons, allowedBy }: Location): string {
  const where = `${describePlace(place, span)}${place.kind === "blob" ? " (history)" : ""}`;
  const why = [...reasons, ...(allowedBy === null ? [] : [`allowed by ${allowedBy}`])]
    .map((reason) => printable(reason))
    .join("; ");
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

async function describeAsked(scan: number, inventoryFile: string): Promise<string[]> {
  const sql = `select call, requests, places, pace_per_second, mean_per_second, peak_per_second from asked_calls where scan_id = ${scan} order by requests desc, call`;
  const { rows } = await queryInventory(inventoryFile, sql);
  if (rows.length === 0) return [];
  const lines = rows.map(([call, requests, places, pace, mean, peak]) => {
    const rate = `${Number(mean).toFixed(1)} a second, at most ${Number(peak)}, of ${Number(pace)} declared`;
    return `  ${formatCount(Number(requests))} x ${printable(String(call))} in ${formatCount(Number(places))} ${Number(places) === 1 ? "place" : "places"}: ${rate}`;
  });
  return ["Requests (rates of the busiest account and region)", ...lines, ""];
}
