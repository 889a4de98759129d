import { createColours, type Colours } from "../colours.js";
import type { Audit, Severity } from "#index";
import { countOf, formatBytes, formatSeconds } from "../format.js";
import { printable } from "../printable.js";
import { severities } from "../words.js";
import { describeCensus } from "./describe-census.js";
import { openFindings, type OpenFinding } from "./open-findings.js";
import { renderFinding } from "./render-finding.js";
import { renderUnjudged, renderUnseen } from "./render-unseen.js";

/** What a summary tells beside the audit. */
export interface SummaryFrame {
  readonly hasColour: boolean;
  /** Where the inventory lies, as the user may type it. */
  readonly inventoryFile: string;
  /** "html report.html", one a written report. */
  readonly written: readonly string[];
}

/** Findings shown where there are more, and those of one rule among them: sixty of one kind would hide all others. */
const WORST = 10;
const OF_A_RULE = 3;

/** An audit for a person at a terminal: what was looked at, the worst findings, what was not seen, and where to go from here. */
export function renderSummary(audit: Audit, frame: SummaryFrame): string {
  const colours = createColours(frame.hasColour);
  const open = openFindings(audit).toSorted(worstFirst);
  const worst = open.length > WORST ? pickWorst(open) : open;
  const namesTarget = labelsOf(audit).length > 1;
  const sections = [
    [describeLook(audit), ...describeCensus(audit), describeVerdict(audit, open, colours)],
    worst.length === 0
      ? []
      : [
          colours.bold(headingOf(worst.length, open.length)),
          ...worst.flatMap((one) => renderFinding(one, { colours, namesTarget })),
        ],
    renderUnseen(audit, colours),
    renderUnjudged(audit, colours),
    describeFiles(frame),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function pickWorst(open: readonly OpenFinding[]): OpenFinding[] {
  const shown = new Map<string, number>();
  const picked = open.filter(({ rule }) => {
    const count = (shown.get(rule.id) ?? 0) + 1;
    shown.set(rule.id, count);
    return count <= OF_A_RULE;
  });
  return picked.slice(0, WORST);
}

function headingOf(shown: number, all: number): string {
  return shown === all
    ? "Findings"
    : `${shown} of ${countOf(all, "finding")}, the worst first, at most ${OF_A_RULE} of a rule`;
}

function worstFirst(one: OpenFinding, other: OpenFinding): number {
  const bySeverity = severities.indexOf(one.finding.severity) - severities.indexOf(other.finding.severity);
  if (bySeverity !== 0) return bySeverity;
  return one.rule.id < other.rule.id ? -1 : one.rule.id > other.rule.id ? 1 : 0; // stable: within a rule as the rule has them
}

function labelsOf({ collections }: Pick<Audit, "collections">): string[] {
  return [...new Set(collections.map(({ target }) => printable(target.label)))];
}

function describeLook({ scan, collections }: Audit): string {
  if (collections.length === 0) return "Looked at nothing";
  const sum = (name: "files" | "blobs" | "commits" | "bytes"): number =>
    collections.reduce((total, { counts }) => total + counts[name], 0);
  const labels = labelsOf({ collections });
  const seconds = (Date.parse(scan.finishedAt) - Date.parse(scan.startedAt)) / 1000;
  const looked = [
    sum("files") > 0 ? countOf(sum("files"), "file") : "",
    sum("commits") > 0 ? `${countOf(sum("blobs"), "blob")} of ${countOf(sum("commits"), "commit")}` : "",
    sum("bytes") > 0 ? formatBytes(sum("bytes")) : "",
    // What has no bytes says in words what was looked at: "3 accounts, 17 regions".
    ...collections.filter(isWordy).map(({ scope }) => printable(scope)),
  ].filter((part) => part !== "");
  return `Looked at ${labels.slice(0, 5).join(", ")}${labels.length > 5 ? ` and ${labels.length - 5} more` : ""} in ${formatSeconds(seconds)}${looked.length > 0 ? `: ${looked.join(", ")}` : ""}`;
}

function isWordy({ outcome, counts }: Audit["collections"][number]): boolean {
  return outcome !== "failed" && Object.values(counts).every((count) => count === 0);
}

function describeVerdict({ collections, evaluation }: Audit, open: readonly OpenFinding[], colours: Colours): string {
  const counts = new Map<Severity, number>();
  for (const { finding } of open) counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);
  const parts = severities.flatMap((severity) => {
    const count = counts.get(severity) ?? 0;
    return count === 0
      ? []
      : [severity === "critical" || severity === "high" ? colours.red(`${count} ${severity}`) : `${count} ${severity}`];
  });
  const isNew = open.filter(({ finding }) => finding.isNew).length;
  const rules = countOf(evaluation.outcomes.length, "rule");
  if (parts.length === 0 && collections.length > 0 && collections.every(({ outcome }) => outcome === "failed"))
    return "Nothing was judged: nothing could be seen";
  if (parts.length === 0) return colours.green(`No open findings under ${rules}`);
  return `${countOf(open.length, "open finding")} under ${rules}: ${parts.join(", ")}${isNew === open.length ? "" : ` (${isNew} new since the last scan)`}`;
}

function describeFiles({ inventoryFile, written }: SummaryFrame): string[] {
  const reports = written.map((report) => `Report     ${report}`);
  if (inventoryFile === ":memory:") return reports;
  const invitation = written.some((report) => report.startsWith("html "))
    ? []
    : [`HTML       keycensus report --inventory ${quote(inventoryFile)} -o html=report.html`];
  return [`Inventory  ${inventoryFile}`, ...reports, ...invitation];
}

function quote(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `"${path}"`;
}
