import type { NamedPolicy } from "#model/principal";
import type { Ask, Row } from "../../../ask.js";
import type { EstateFacts, GrantFact, GuardrailFact, KeyFact, PrincipalFact, TenantFact } from "./facts.js";

/** What the inventory knows of AWS accounts, in an order of its own that never changes. */
export async function readFacts(ask: Ask): Promise<EstateFacts> {
  const rows = <T>(view: string, order: string, toFact: (row: Row) => T): Promise<T[]> =>
    ask({ sql: `select * from ${view} order by ${order}` }, toFact);
  return {
    keys: await rows("current_managed_keys where provider = 'aws'", "resource", toKey),
    grants: await rows("current_key_grants", "resource, grant_id", toGrant),
    principals: await rows("current_cloud_principals where provider = 'aws'", "principal", toPrincipal),
    tenants: await rows("current_tenants where provider = 'aws'", "tenant", toTenant),
    guardrails: await rows("current_guardrails", "tenant, kind, depth, holder, policy", toGuardrail),
  };
}

function toKey(row: Row): KeyFact {
  return {
    resource: text(row["resource"]),
    tenant: text(row["tenant"]),
    region: text(row["region"]),
    aliases: texts(row["aliases"]),
    isCustomers: row["manager"] !== "provider",
    spec: textOrNull(row["spec"]),
    purpose: textOrNull(row["purpose"]),
    origin: textOrNull(row["origin"]),
    multiRegion: textOrNull(row["multi_region"]),
    policy: row["policy_status"] === "ok" ? textOrNull(row["policy"]) : null,
    tags: row["tags_status"] === "ok" ? toTags(row["tags"]) : null,
    isDescribed: row["description_status"] === "ok",
    areGrantsSeen: row["grants_status"] === "ok",
  };
}

function toGrant(row: Row): GrantFact {
  return {
    resource: text(row["resource"]),
    grant: text(row["grant_id"]),
    grantee: text(row["grantee"]),
    operations: texts(row["operations"]),
    constraints: textOrNull(row["constraints"]),
  };
}

function toPrincipal(row: Row): PrincipalFact {
  const policies = parse(row["policies"]);
  const arePoliciesSeen = row["policies_status"] === "ok" && Array.isArray(policies);
  const kind = text(row["kind"]);
  return {
    principal: text(row["principal"]),
    tenant: text(row["tenant"]),
    kind: kind === "root" || kind === "role" ? kind : "user",
    name: text(row["name"]),
    uniqueId: textOrNull(row["unique_id"]),
    policies: Array.isArray(policies) ? policies.map(toPolicy).filter((policy) => policy !== null) : [],
    boundary: toPolicy(parse(row["boundary"])),
    trust: textOrNull(row["trust"]),
    tags: toTags(row["tags"]),
    arePoliciesSeen,
  };
}

function toTenant(row: Row): TenantFact {
  return {
    tenant: text(row["tenant"]),
    organisation: textOrNull(row["organisation"]),
    isManagement: row["is_management"] === true,
    path: texts(row["path"]),
    isOrganisationSeen: row["organisation_status"] === "ok",
    areGuardrailsSeen: row["guardrails_status"] === "ok",
  };
}

function toGuardrail(row: Row): GuardrailFact {
  return {
    tenant: text(row["tenant"]),
    kind: row["kind"] === "resource-control" ? "resource-control" : "service-control",
    depth: Number(row["depth"]),
    policy: { id: text(row["policy"]), document: text(row["document"]) },
  };
}

function toPolicy(value: unknown): NamedPolicy | null {
  if (!isRecord(value)) return null;
  return { id: text(value["id"]), document: text(value["document"]) };
}

function toTags(value: unknown): Readonly<Record<string, string>> | null {
  const tags = parse(value);
  if (!isRecord(tags)) return null;
  return Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, text(tag)]));
}

// A column of JSON comes as text, or as what it says.
function parse(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
