import type { Audit } from "#model/audit";
import { AuditError } from "#support/audit-error";
import { encoders } from "./encoders.js";
import { listFormats } from "./formats.js";
import { pourHtml } from "./html/pour-html.js";

/** An audit as text: by an encoder, or poured into the template `reportsFolder`/audit. Throws an AuditError for an unknown format. */
export async function renderReport(
  audit: Audit,
  format: string,
  { reportsFolder }: { readonly reportsFolder: string },
): Promise<string> {
  const encode = Object.hasOwn(encoders, format) ? encoders[format] : undefined;
  if (encode === undefined && format !== "html") {
    const hint = `The formats are: ${listFormats().join(", ")}.`;
    throw new AuditError(`There is no report format "${format}".`, { hint });
  }
  try {
    return encode === undefined ? await pourHtml(audit, reportsFolder) : encode(audit);
  } catch (cause) {
    throw isTooLong(cause) ? tooLong(format, cause) : cause;
  }
}

/** A text of Node has at most 2^29 - 24 characters; a longer one is a RangeError. */
function isTooLong(cause: unknown): boolean {
  return cause instanceof RangeError && cause.message === "Invalid string length";
}

function tooLong(format: string, cause: unknown): AuditError {
  const hint =
    "Ask for fewer targets at once, or for another format (html and sarif are bounded), or query the inventory.";
  return new AuditError(`The ${format} report would be longer than a text can be.`, { hint, cause });
}
