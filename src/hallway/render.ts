import type { Audit } from "#model/audit";
import { renderPieces as pieces, renderReport as render } from "#report/report";
import { resources } from "./resources.js";

/** An audit as the text of one format: html, json, sarif, csv, junit. */
export function renderReport(audit: Audit, format: string): Promise<string> {
  return render(audit, format, { reportsFolder: resources.reports });
}

/** The same in pieces, which are made while they are taken. */
export function renderPieces(audit: Audit, format: string): Promise<Iterable<string>> {
  return pieces(audit, format, { reportsFolder: resources.reports });
}
