import type { Audit } from "#model/audit";
import type { Location } from "#model/census";
import { nameResource } from "../words/name-resource.js";
import { resolveFindings, type ResolvedFinding } from "../resolve-findings.js";
import { visible } from "../words/visible.js";
import { prose } from "../words/prose.js";

type Row = ResolvedFinding & { readonly at: Location | null };
type Cell = string | number | boolean | null | undefined;

const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  rule: ({ rule }) => rule.id,
  title: ({ rule }) => prose(rule.title),
  phase: ({ rule }) => rule.phase,
  severity: ({ finding }) => finding.severity,
  state: ({ state }) => state,
  new: ({ finding }) => finding.isNew,
  first_reported: ({ finding }) => finding.firstSeenAt,
  key: (row) => nameResource(row),
  key_id: ({ finding }) => finding.keyId,
  kind: ({ key }) => key?.facts.kind,
  algorithm: ({ key }) => key?.facts.algorithm,
  size_bits: ({ key }) => key?.facts.sizeBits,
  service: ({ key }) => key?.facts.service,
  reason: ({ finding }) => prose(finding.reason),
  target: ({ at }) => at?.target,
  path: ({ at }) => at?.place.path,
  place: ({ at }) => at?.place.kind,
  line: ({ at }) => (at?.place.kind === "managed" ? null : at?.span.startLine),
  column: ({ at }) => (at?.place.kind === "managed" ? null : at?.span.startColumn),
  form: ({ at }) => at?.form,
  confidence: ({ at }) => at?.confidence,
  pattern: ({ at }) => at?.pattern,
  object: ({ at }) => at?.place.object,
  first_commit: ({ at }) => at?.place.history?.firstCommit,
  first_author: ({ at }) => at?.place.history?.firstAuthor,
  first_date: ({ at }) => at?.place.history?.firstDate,
  at_tip: ({ at }) => at?.place.history?.isAtTip,
  allowed_by: ({ at }) => at?.allowedBy,
  waiver_reason: ({ finding }) => (finding.waiver === null ? null : prose(finding.waiver.reason)),
  waiver_approver: ({ finding }) => finding.waiver?.approver,
  waiver_until: ({ finding }) => finding.waiver?.until,
  resource: ({ finding }) => finding.resource,
  fingerprint: ({ finding }) => finding.fingerprint,
};

/** Findings as CSV (RFC 4180, UTF-8), line by line: a header, then one row for each place of each finding, and one for a finding without a place. */
export function* encode(audit: Audit): Iterable<string> {
  const columns = Object.entries(COLUMNS);
  yield `${columns.map(([name]) => name).join(",")}\r\n`;
  for (const row of rowsOf(audit)) yield `${columns.map(([, read]) => writeCell(read(row))).join(",")}\r\n`;
}

function* rowsOf(audit: Audit): Iterable<Row> {
  for (const found of resolveFindings(audit)) {
    if (found.locations.length === 0) yield { ...found, at: null };
    for (const at of found.locations) yield { ...found, at };
  }
}

/**
 * A spreadsheet runs what begins with = + - @ (full width too); an apostrophe before it keeps it text
 * (OWASP, "CSV Injection"). Blanks before the sign count as well, for some programs trim them. Other control characters
 * are made visible, so that tab and carriage return cannot begin a cell either.
 */
const FORMULA = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = visible(cell);
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(cell) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
