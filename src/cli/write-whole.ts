import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { AuditError } from "#index";

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

/**
 * Writes a text whole or not at all: into a file beside, which then takes the name. What is there already stays until that moment.
 * A device or pipe (/dev/stdout) is written to as it is. Throws an AuditError that says why it did not work.
 */
export function writeWhole(file: string, text: string): void {
  try {
    const kind = statSync(file, { throwIfNoEntry: false });
    if (kind === undefined) replace(file, text);
    else if (kind.isFile()) replace(realpathSync(file), text);
    else writeFileSync(file, text);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const [why, hint] = REASONS[code] ?? [`the system says ${code}`, "name another file"];
    if (code === "") throw cause;
    throw new AuditError(`${file} was not written: ${why}`, { hint });
  }
}

function replace(file: string, text: string): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    const open = openSync(beside, "w");
    try {
      writeFileSync(open, text);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
