import { AuditError } from "#support/audit-error";

interface Trouble {
  readonly sign: RegExp;
  readonly says: (file: string, found: RegExpExecArray) => string;
  readonly hint: string;
}

// What DuckDB 1.5 says, by a part of its message.
const TROUBLES: readonly Trouble[] = [
  {
    sign: /lock is held(?: in (.+?))? \(PID (\d+)\)/,
    says: (file, found) =>
      `the inventory ${file} is in use by process ${found[2]}${found[1] === undefined ? "" : ` (${found[1]})`}`,
    hint: "wait until that run has ended, or name another file with --inventory",
  },
  {
    sign: /different configuration/,
    says: (file) => `the inventory ${file} is open in this process already, with other rights`,
    hint: "close it first; an inventory is open either to write or to read",
  },
  {
    sign: /not a valid DuckDB database|Serialization Error|Corrupt/i,
    says: (file) => `${file} is not an inventory, or it is damaged`,
    hint: "name another file with --inventory, or move this one away: the next scan makes a new one",
  },
  {
    sign: /database does not exist/,
    says: (file) => `there is no inventory at ${file}`,
    hint: "run a scan first, or name another file with --inventory",
  },
  {
    sign: /No such file or directory/,
    says: (file) => `the inventory ${file} cannot be made: its folder is not there`,
    hint: "make the folder, or name another file with --inventory",
  },
  { sign: /Is a directory/, says: (file) => `${file} is a folder, not an inventory`, hint: "name a file" },
  {
    sign: /Permission denied|Read-only file system/i,
    says: (file) => `the inventory ${file} may not be opened: permission denied`,
    hint: "check the rights of the file and of its folder, or name another file with --inventory",
  },
  {
    sign: /No space left|disk full|not enough space|quota exceeded/i,
    says: (file) => `the disk is full: the inventory ${file} cannot be written`,
    hint: "free some space or name a file on another disk; what was recorded before is kept",
  },
];

/** What DuckDB said about a file, as an error a person can act on; the cause is kept. */
export function toOpenError(file: string, cause: unknown): AuditError {
  if (cause instanceof AuditError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return (
    toKnownError(file, cause) ??
    new AuditError(`the inventory ${file} cannot be opened: ${message}`, {
      hint: "name another file with --inventory",
      cause,
    })
  );
}

/** The same for trouble that is known by its message; null for anything else. */
export function toKnownError(file: string, cause: unknown): AuditError | null {
  const message = cause instanceof Error ? cause.message : String(cause);
  for (const { sign, says, hint } of TROUBLES) {
    const found = sign.exec(message);
    if (found !== null) return new AuditError(says(file, found), { hint, cause });
  }
  return null;
}
