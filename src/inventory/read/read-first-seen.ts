import { momentOrNull, text } from "../cells.js";
import type { Session } from "../session.js";

const FINDINGS = `select fingerprint, first_seen_at from rule_results
  where status = 'flagged' and scan_id = (select max(scan_id) from evaluations)`;

/** When the findings of the newest judged scan were first seen (ISO 8601), by fingerprint. */
export async function readFirstSeen(session: Session): Promise<ReadonlyMap<string, string>> {
  const findings = await session.mapRows(
    { sql: FINDINGS },
    (row) => [text(row, "fingerprint"), momentOrNull(row, "first_seen_at") ?? ""] as const,
  );
  return new Map(findings);
}
