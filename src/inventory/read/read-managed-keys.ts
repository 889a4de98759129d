import type { FactStatus } from "#model/fact-status";
import type { ManagedKeyFact } from "#model/managed-key";
import type { AccessCounts, ManagedKeyCard } from "#model/managed-key-card";
import { bool, momentOrNull, number, numberOrNull, text, textOrNull, texts } from "../cells.js";
import type { Row } from "../row.js";
import type { Session } from "../session.js";

// Derived facts (access, references) are kept for the newest scan alone; of an earlier one only what was collected is shown.
const KEYS = `
  with looks as (
    select target_id, max(scan_id) as scan_id from collections
    where outcome <> 'failed' and scan_id <= $scan::integer group by target_id
  ),
  users as (
    select *, list_has_any(operations, ['decrypt', 'sign', 'derive']) as uses,
      list_contains(operations, 'administer') as administers, list_contains(operations, 'latent') as may_get
    from access where standing <> 'unknown' and $scan::integer = (select max(scan_id) from scans)
  ),
  counts as (
    select resource,
      count(distinct principal) filter (uses) as users,
      count(distinct principal) filter (uses and is_external) as external_users,
      count(distinct principal) filter (administers) as administrators,
      count(distinct principal) filter (may_get and not uses) as latent,
      coalesce(bool_or(uses and principal = '*'), false) as is_public
    from users group by resource
  ),
  locked as (select resource, count(distinct holder) as protects from current_key_references group by resource)
  -- Not the policies, which would all be put in order with the rest.
  select managed_keys.* exclude (policy), coalesce(tags ->> 'owner', tags ->> 'Owner', tags ->> 'team', tags ->> 'Team') as owner, coalesce(protects, 0) as protects, users, external_users, administrators, latent, is_public,
    $scan::integer = (select max(scan_id) from scans) as is_newest
  from managed_keys join looks using (target_id, scan_id)
  left join counts using (resource) left join locked using (resource)
  qualify row_number() over (partition by resource order by scan_id desc, target_id) = 1
  order by resource`;

const FACTS: Readonly<Record<ManagedKeyFact, string>> = {
  description: "description_status",
  aliases: "aliases_status",
  policy: "policy_status",
  rotation: "rotation_status",
  versions: "versions_status",
  grants: "grants_status",
  tags: "tags_status",
  usage: "usage_status",
  "public-key": "public_key_status",
};

/** The managed keys a scan knew, by resource. */
export async function readManagedKeys(session: Session, scan: number): Promise<ManagedKeyCard[]> {
  // Most inventories hold none, and planning the large question takes longer than asking the small one.
  if ((await session.rows("select 1 as one from managed_keys limit 1")).length === 0) return [];
  return session.mapRows({ sql: KEYS, parameters: { scan } }, toCard);
}

function toCard(row: Row): ManagedKeyCard {
  return {
    keyId: text(row, "key_id"),
    resource: text(row, "resource"),
    tenant: text(row, "tenant"),
    region: text(row, "region"),
    aliases: texts(row, "aliases"),
    description: textOrNull(row, "description"),
    owner: textOrNull(row, "owner"),
    manager: textOrNull(row, "manager"),
    spec: textOrNull(row, "spec"),
    purpose: textOrNull(row, "purpose"),
    origin: textOrNull(row, "origin"),
    protection: textOrNull(row, "protection"),
    state: textOrNull(row, "state"),
    providerState: textOrNull(row, "provider_state"),
    ...toLife(row),
    access: toAccess(row),
    protects: number(row, "protects"),
    unseen: toUnseen(row),
  };
}

type Life =
  | "createdAt"
  | "rotation"
  | "isRotationOn"
  | "rotationPeriodDays"
  | "materialSince"
  | "lastUsedAt"
  | "usedKnownSince"
  | "deletesAt";

function toLife(row: Row): Pick<ManagedKeyCard, Life> {
  return {
    createdAt: momentOrNull(row, "created_at"),
    rotation: textOrNull(row, "rotation"),
    isRotationOn: row["is_rotation_on"] === null ? null : bool(row, "is_rotation_on"),
    rotationPeriodDays: numberOrNull(row, "rotation_period_days"),
    materialSince: momentOrNull(row, "material_since"),
    lastUsedAt: momentOrNull(row, "last_used_at"),
    usedKnownSince: momentOrNull(row, "used_known_since"),
    deletesAt: momentOrNull(row, "deletes_at"),
  };
}

function toAccess(row: Row): AccessCounts | null {
  if (!bool(row, "is_newest") || text<FactStatus>(row, "policy_status") !== "ok") return null;
  return {
    users: number(row, "users"),
    externalUsers: number(row, "external_users"),
    administrators: number(row, "administrators"),
    latent: number(row, "latent"),
    isPublic: bool(row, "is_public"),
  };
}

function toUnseen(row: Row): ManagedKeyFact[] {
  return Object.entries(FACTS).flatMap(([fact, column]) =>
    // The keys of FACTS are the facts; "not-applicable" means that such a key has no such fact.
    ["ok", "not-applicable"].includes(text(row, column)) ? [] : [fact as ManagedKeyFact],
  );
}
