/** One line of the credential report; texts as the service writes them. */
export type ReportLine = Readonly<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "password_next_rotation",
  "mfa_active",
  "access_key_1_active",
  "access_key_1_last_rotated",
  "access_key_1_last_used_date",
  "access_key_2_active",
  "access_key_2_last_rotated",
  "access_key_2_last_used_date",
] as const;

/** Reads the credential report (CSV, RFC 4180); null where it lacks a column or a line does not fit. */
export function parseCredentialReport(text: string): readonly ReportLine[] | null {
  const [header, ...lines] = readCsv(text);
  if (header === undefined || COLUMNS.some((column) => !header.includes(column))) return null;
  if (lines.some((line) => line.length !== header.length)) return null;
  return lines.map((line) => toLine(header, line));
}

function toLine(header: readonly string[], line: readonly string[]): ReportLine {
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, line[header.indexOf(column)] ?? ""]));
  // Object.fromEntries forgets the names that it was given: they are those of COLUMNS.
  return cells as ReportLine;
}

/** A moment of the report as ISO 8601 in UTC; null for N/A, no_information, not_supported. */
export function reportMoment(cell: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT/.test(cell)) return null;
  const moment = new Date(cell);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A cell is either quoted, its own quotes doubled, or runs to the next comma or end of line.
  for (const [whole, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (whole === "" && line.length === 0) break;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
