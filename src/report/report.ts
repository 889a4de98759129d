import type { Audit } from "#model/audit";
import { AuditError } from "#support/audit-error";
import { encoders } from "./encoders.js";
import { listFormats } from "./formats.js";
import { pourHtml } from "./html/pour-html.js";

/**
 * An audit as pieces of text: by an encoder, or poured into the template `reportsFolder`/audit. Pieces are made while they are
 * taken. Throws an AuditError for an unknown format.
 */
export async function renderPieces(
  audit: Audit,
  format: string,
  { reportsFolder }: { readonly reportsFolder: string },
): Promise<Iterable<string>> {
  const encode = Object.hasOwn(encoders, format) ? encoders[format] : undefined;
  if (encode === undefined && format !== "html") {
    const hint = `The formats are: ${listFormats().join(", ")}.`;
    throw new AuditError(`There is no report format "${format}".`, { hint });
  }
  return explained(format, async () => {
    const text = encode === undefined ? await pourHtml(audit, reportsFolder) : encode(audit);
    return typeof text === "string" ? [text] : text;
  });
}

/** The same as one text. Throws an AuditError also where it would be longer than a text can be. */
export async function renderReport(
  audit: Audit,
  format: string,
  options: { readonly reportsFolder: string },
): Promise<string> {
  const pieces = await renderPieces(audit, format, options);
  return explained(format, async () => [...pieces].join(""));
}

async function explained<Made>(format: string, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
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
