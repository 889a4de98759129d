import type { Audit } from "#model/audit";
import { AuditError } from "#support/audit-error";
import { encoders } from "./encoders.js";
import { pourHtml } from "./html/pour-html.js";

/** What a format is: its name, the ending of its files (without the dot) and its media type. */
export interface ReportFormat {
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
}

const FORMATS: readonly ReportFormat[] = [
  { name: "html", ending: "html", mediaType: "text/html; charset=utf-8" },
  ...Object.entries(encoders).map(([name, { ending, mediaType }]) => ({ name, ending, mediaType })),
].toSorted((one, other) => (one.name < other.name ? -1 : 1));

/** The names of all formats, sorted. */
export function listFormats(): readonly string[] {
  return FORMATS.map(({ name }) => name);
}

/** What the format of that name is. Throws an AuditError that names the known ones. */
export function findFormat(name: string): ReportFormat {
  const format = FORMATS.find((one) => one.name === name);
  if (format !== undefined) return format;
  throw new AuditError(`There is no report format "${name}".`, {
    hint: `The formats are: ${listFormats().join(", ")}.`,
  });
}

/** An audit as text: by an encoder, or poured into the template `reportsFolder`/audit. Throws an AuditError for an unknown format. */
export async function renderReport(
  audit: Audit,
  format: string,
  { reportsFolder }: { readonly reportsFolder: string },
): Promise<string> {
  const { name } = findFormat(format);
  const encoder = Object.hasOwn(encoders, name) ? encoders[name] : undefined;
  try {
    return encoder === undefined ? await pourHtml(audit, reportsFolder) : encoder.encode(audit);
  } catch (cause) {
    throw isTooLong(cause) ? tooLong(name, cause) : cause;
  }
}

/** A text of Node has at most 2^29 - 24 characters; a longer one is a RangeError. */
function isTooLong(cause: unknown): boolean {
  return cause instanceof RangeError && cause.message === "Invalid string length";
}

function tooLong(name: string, cause: unknown): AuditError {
  const hint =
    "Ask for fewer targets at once, or for another format (html and sarif are bounded), or query the inventory.";
  return new AuditError(`The ${name} report would be longer than a text can be.`, { hint, cause });
}
