import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Audit } from "#model/audit";
import { AuditError } from "#support/audit-error";
import { viewOf } from "../view-model.js";

/** Pours an audit into audit/report.html.hbs of the folder, with the partials of _partials. Throws an AuditError where they cannot be read. */
export async function pourHtml(audit: Audit, reportsFolder: string): Promise<string> {
  const [template, partials] = await readTemplates(reportsFolder);
  // Only HTML needs the template engine: its import costs more than a whole scan of a small file.
  const { default: handlebars } = await import("handlebars");
  const house = handlebars.create();
  house.registerPartial(partials);
  return house.compile(template, { strict: true, preventIndent: true })(viewOf(audit));
}

async function readTemplates(folder: string): Promise<readonly [string, Record<string, string>]> {
  try {
    const shelf = join(folder, "_partials");
    const names = (await readdir(shelf)).filter((name) => name.endsWith(".hbs")).toSorted();
    const read = names.map(
      async (name) => [name.replace(/\.hbs$/, ""), await readFile(join(shelf, name), "utf8")] as const,
    );
    return [
      await readFile(join(folder, "audit", "report.html.hbs"), "utf8"),
      Object.fromEntries(await Promise.all(read)),
    ];
  } catch (cause) {
    const hint = "They belong to the installation: install it again, or name the folder that holds them.";
    throw new AuditError(`The report templates in ${folder} cannot be read.`, { hint, cause });
  }
}
