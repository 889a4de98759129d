import { AuditError, renderReport, type Audit } from "#index";
import type { Output } from "./outputs.js";
import type { Street } from "./street.js";
import { writeWhole } from "./write-whole.js";

/** Renders all reports, then writes them: a report that can't be made stops the others from being half there. */
export async function writeReports(audit: Audit, outputs: readonly Output[], street: Street): Promise<void> {
  const reports: { readonly output: Output; readonly text: string }[] = [];
  for (const output of outputs) reports.push({ output, text: await renderReport(audit, output.format) });
  for (const { output, text } of reports) {
    if (output.file !== null) writeWhole(output.file, text);
  }
  for (const { output, text } of reports) {
    if (output.file === null) await writeOut(text.endsWith("\n") ? text : `${text}\n`, street);
  }
}

/** The product of a command on standard output. Throws an AuditError where it can't be written (a full disk behind it). */
export async function writeOut(text: string, street: Street): Promise<void> {
  try {
    await street.out.write(text);
  } catch (cause) {
    throw new AuditError("standard output can't be written", { hint: "is the disk full that it goes to?", cause });
  }
}
