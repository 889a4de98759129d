import { isoOrNull } from "../row.js";
import { number } from "../cells.js";
import type { Session } from "../session.js";

/** What is known of a scan when it starts; digests are SHA-256 (hex). */
export interface NewScan {
  readonly toolVersion: string;
  readonly rulesDigest: string;
  readonly configDigest: string;
  readonly startedAt: string;
}

/** Writes down that a scan starts and returns its number; to be run inside a transaction. */
export async function beginScan(
  session: Session,
  { toolVersion, rulesDigest, configDigest, startedAt }: NewScan,
): Promise<number> {
  const [row] = await session.rows("select coalesce(max(scan_id), 0) + 1 as scan from scans");
  const scan = number(row ?? {}, "scan");
  await session.append("scans", [[scan, toolVersion, rulesDigest, configDigest, isoOrNull(startedAt), null]]);
  return scan;
}
