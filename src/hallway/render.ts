import type { Audit } from "#model/audit";
import { renderReport as render } from "#report/report";
import { resources } from "./resources.js";

/** An audit as the text of one format: html, json, sarif, csv, junit. */
export function renderReport(audit: Audit, format: string): Promise<string> {
  return render(audit, format, { reportsFolder: resources.reports });
}
