import { AuditError, renderPieces, type Audit } from "#index";
import { inBatches } from "./in-batches.js";
import type { Output } from "./outputs.js";
import type { Street } from "./street.js";
import { prepareFile, type WaitingFile } from "./prepare-file.js";

// Characters that are printed at once.
const BATCH = 1 << 16;

/** Writes all reports beside, then gives the files their names: a report that can't be made stops the others from being half there. */
export async function writeReports(audit: Audit, outputs: readonly Output[], street: Street): Promise<void> {
  const files: WaitingFile[] = [];
  const printed: Iterable<string>[] = [];
  try {
    for (const { format, file } of outputs) {
      const pieces = await renderPieces(audit, format);
      if (file === null) printed.push(pieces);
      else files.push(prepareFile(file, pieces));
    }
    for (const file of files) file.settle();
  } finally {
    for (const file of files) file.drop();
  }
  for (const pieces of printed) await printPieces(pieces, street);
}

async function printPieces(pieces: Iterable<string>, street: Street): Promise<void> {
  let last = "";
  for (const batch of inBatches(pieces, BATCH)) {
    await writeOut(batch, street);
    last = batch;
  }
  if (!last.endsWith("\n")) await writeOut("\n", street);
}

/** The product of a command on standard output. Throws an AuditError where it can't be written (a full disk behind it). */
export async function writeOut(text: string, street: Street): Promise<void> {
  try {
    await street.out.write(text);
  } catch (cause) {
    throw new AuditError("standard output can't be written", { hint: "is the disk full that it goes to?", cause });
  }
}
