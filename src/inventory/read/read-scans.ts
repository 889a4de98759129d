import type { Scan } from "#model/audit";
import { AuditError } from "#support/audit-error";
import { number, text } from "../cells.js";
import type { Row } from "../row.js";
import type { Session } from "../session.js";

/** All scans that came to their end, oldest first. */
export async function readScans(session: Session): Promise<Scan[]> {
  return (await session.rows("select * from scans where finished_at is not null order by scan_id")).map(toScan);
}

/** One scan; `finishedAt` is empty where it was broken off. Throws an AuditError where there is none of that number. */
export async function readScan(session: Session, scan: number): Promise<Scan> {
  const [row] = await session.rows("select * from scans where scan_id = $scan", { scan });
  if (row !== undefined) return toScan(row);
  const known = (await readScans(session)).map(({ id }) => id);
  throw new AuditError(`the inventory ${session.file} knows no scan ${scan}`, {
    hint: known.length === 0 ? "run a scan first" : `it knows: ${known.slice(-20).join(", ")}`,
  });
}

/** Number of the newest scan that came to its end. Throws an AuditError where there is none. */
export async function readNewestScan(session: Session): Promise<number> {
  const [row] = await session.rows("select max(scan_id) as scan from scans where finished_at is not null");
  const scan = row?.["scan"];
  if (typeof scan === "number") return scan;
  throw new AuditError(`the inventory ${session.file} holds no finished scan`, { hint: "run a scan first" });
}

function toScan(row: Row): Scan {
  return {
    id: number(row, "scan_id"),
    toolVersion: text(row, "tool_version"),
    rulesDigest: text(row, "rules_digest"),
    startedAt: text(row, "started_at"),
    finishedAt: text(row, "finished_at"),
  };
}
