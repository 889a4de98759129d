import { text } from "../cells.js";
import type { Session } from "../session.js";

/** One thing of an estate that is new, gone, or different between two scans. */
export interface EstateChange {
  /** Table that keeps such things: "managed_keys", "key_grants" ... */
  readonly table: string;
  /** What tells the thing apart: a resource; for parts of one, both. */
  readonly id: string;
  readonly change: "new" | "gone" | "changed";
  /** Columns that differ, sorted; empty for what is new or gone. */
  readonly fields: readonly FieldChange[];
}

/** A column with its value before and after, as JSON values. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

interface Compared {
  readonly key: readonly string[];
  /** Columns that change by themselves: they say that time went by, not that somebody did something. */
  readonly restless?: readonly string[];
}

const TABLES: Readonly<Record<string, Compared>> = {
  managed_keys: { key: ["resource"], restless: ["last_used_at", "last_used_operation", "next_rotation_at"] },
  managed_key_versions: { key: ["resource", "version"] },
  key_grants: { key: ["resource", "grant_id"] },
  key_stores: { key: ["resource"], restless: ["last_backup_at"] },
  tenants: { key: ["tenant"] },
  cloud_principals: { key: ["principal"], restless: ["last_active_at"] },
  guardrails: { key: ["tenant", "kind", "holder", "policy"] },
  credentials: { key: ["resource"], restless: ["last_used_at"] },
  stored_secrets: { key: ["resource"], restless: ["last_accessed_at", "next_rotation_at"] },
  managed_certificates: { key: ["resource"] },
  data_stores: { key: ["resource"] },
  trails: { key: ["resource"] },
};

/** What changed in the estates between two scans, by table and id. */
export async function readEstateDiff(session: Session, from: number, to: number): Promise<EstateChange[]> {
  const changes: EstateChange[] = [];
  for (const [table, compared] of Object.entries(TABLES)) {
    const rows = await session.rows(toSql(table, compared), { from, to });
    for (const row of rows) changes.push(toChange(table, text(row, "id"), [row["before"], row["after"]]));
  }
  return changes;
}

function toSql(table: string, { key, restless = [] }: Compared): string {
  const left = ["scan_id", "target_id", ...restless].join(", ");
  const asOf = (scan: string): string => `
    select * exclude (${left}) from ${table} join (
      select target_id, max(scan_id) as scan_id from collections
      where outcome <> 'failed' and scan_id <= ${scan}::integer group by target_id
    ) looks using (target_id, scan_id)
    qualify row_number() over (partition by ${key.join(", ")} order by scan_id desc, target_id) = 1`;
  return `
    with before as (${asOf("$from")}), after as (${asOf("$to")})
    select concat_ws(' ', ${key.map((column) => `coalesce(before.${column}, after.${column})`).join(", ")}) as id,
      if(before.${key[0]} is null, null, to_json(before)::varchar) as before,
      if(after.${key[0]} is null, null, to_json(after)::varchar) as after
    from before full join after on ${key.map((column) => `before.${column} = after.${column}`).join(" and ")}
    where before is distinct from after
    order by id`;
}

function toChange(table: string, id: string, [before, after]: readonly [unknown, unknown]): EstateChange {
  if (typeof before !== "string") return { table, id, change: "new", fields: [] };
  if (typeof after !== "string") return { table, id, change: "gone", fields: [] };
  // Rows of one table, written as JSON by the database.
  const earlier = JSON.parse(before) as Readonly<Record<string, unknown>>;
  const later = JSON.parse(after) as Readonly<Record<string, unknown>>;
  const fields = Object.keys(later)
    .toSorted()
    .filter((field) => JSON.stringify(earlier[field]) !== JSON.stringify(later[field]))
    .map((field) => ({ field, from: earlier[field], to: later[field] }));
  return { table, id, change: "changed", fields };
}
