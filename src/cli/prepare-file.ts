import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { AuditError } from "#index";
import { inBatches } from "./in-batches.js";

const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOSPC: ["no space is left on the disk", "make room, or name a file on another disk"],
  EDQUOT: ["your quota is used up", "make room, or name a file on another disk"],
  EACCES: ["you may not write there", "name a file in a folder you may write to"],
  EPERM: ["you may not write there", "name a file in a folder you may write to"],
  EROFS: ["the disk is read-only", "name a file in a folder you may write to"],
  ENOENT: ["the folder does not exist", "make the folder first"],
  ENOTDIR: ["a part of the path is no folder", "check the path"],
  EISDIR: ["it is a folder", "name a file"],
};

/** A file that is all written and waits for its name. */
export interface WaitingFile {
  /** Gives it its name: from now on it is there. */
  settle(): void;
  /** Takes it back; of no effect once it has its name. */
  drop(): void;
}

// Characters that are written at once.
const BATCH = 1 << 16;

/**
 * Writes pieces of a text whole or not at all: into a file beside, which takes the name when it is settled. What is there already
 * stays until that moment. A device or pipe (/dev/stdout) is written to as it is, then. Throws an AuditError that says why it did
 * not work.
 */
export function prepareFile(file: string, pieces: Iterable<string>): WaitingFile {
  return explained(file, () => {
    const kind = statSync(file, { throwIfNoEntry: false });
    if (kind === undefined) return writeBeside(file, file, pieces);
    if (kind.isFile()) return writeBeside(realpathSync(file), file, pieces);
    return { settle: () => explained(file, () => writeInto(openSync(file, "w"), pieces)), drop: () => {} };
  });
}

function writeBeside(file: string, name: string, pieces: Iterable<string>): WaitingFile {
  const beside = `${file}.${process.pid}.part`;
  const drop = (): void => rmSync(beside, { force: true });
  try {
    writeInto(openSync(beside, "w"), pieces, fsyncSync);
  } catch (error) {
    drop();
    throw error;
  }
  return { settle: () => explained(name, () => renameSync(beside, file)), drop };
}

function writeInto(open: number, pieces: Iterable<string>, finish: (open: number) => void = () => {}): void {
  try {
    for (const batch of inBatches(pieces, BATCH)) writeFileSync(open, batch);
    finish(open);
  } finally {
    closeSync(open);
  }
}

function explained<Made>(file: string, make: () => Made): Made {
  try {
    return make();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const [why, hint] = REASONS[code] ?? [`the system says ${code}`, "name another file"];
    if (code === "") throw cause;
    throw new AuditError(`${file} was not written: ${why}`, { hint });
  }
}
