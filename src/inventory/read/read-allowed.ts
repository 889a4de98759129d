import type { Audit } from "#model/audit";
import { number, text } from "../cells.js";
import type { Session } from "../session.js";

/** How many places of a scan an inline comment allows, by its marker. */
export async function readAllowed(session: Session, scan: number): Promise<Audit["allowed"]> {
  const rows = await session.rows(
    `select allowed_by, count(*) as places from locations_as_of($scan::integer)
     where allowed_by is not null group by allowed_by order by allowed_by`,
    { scan },
  );
  return Object.fromEntries(rows.map((row) => [text(row, "allowed_by"), number(row, "places")]));
}
