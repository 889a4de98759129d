import {
  fill,
  namesIn,
  toDocument,
  type Estate,
  type ShortGrant,
  type ShortStatement,
  type ShortTenant,
} from "./short-estate.js";

/** Rows by view, as the inventory gives them. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The ARN that a short name stands for. */
export function arnOf(estate: Estate, name: string): string {
  return namesIn(estate).get(name) ?? fill(name, estate);
}

/** The rows of an estate in short form. */
export function toRows(estate: Estate): Rows {
  const grants = Object.entries(estate.keys ?? {}).flatMap(([name, key]) =>
    (key.grants ?? []).map((grant, at) => toGrantRow(estate, grant, [name, `g${at + 1}`])),
  );
  const own = Object.entries(estate.tenants ?? {});
  return {
    current_managed_keys: Object.keys(estate.keys ?? {}).map((name) => toKeyRow(estate, name)),
    current_key_grants: grants,
    current_cloud_principals: Object.keys(estate.principals ?? {}).map((name) => toPrincipalRow(estate, name)),
    current_tenants: ["111111111111", "222222222222", "333333333333"]
      .filter((account) => estate.tenants?.[account.slice(0, 1)] !== null)
      .map((account) => toTenantRow(account, estate.tenants?.[account.slice(0, 1)] ?? {})),
    current_guardrails: own.flatMap(([digit, tenant]) => toGuardrailRows(estate, digit.repeat(12), tenant ?? {})),
  };
}

const PLAIN_KEY = { account: "1", policy: [], grants: [], tags: {}, aliases: [] };

function toKeyRow(estate: Estate, name: string): Record<string, unknown> {
  const { account, policy, grants, tags, aliases, ...columns } = { ...PLAIN_KEY, ...estate.keys?.[name] };
  return {
    resource: arnOf(estate, name),
    tenant: account.repeat(12),
    region: "eu-west-1",
    aliases,
    manager: "customer",
    spec: null,
    purpose: null,
    origin: "provider",
    multi_region: "primary",
    policy: policy === null ? null : toDocument(policy, estate),
    tags: JSON.stringify(tags),
    policy_status: policy === null ? "denied" : "ok",
    tags_status: tags === null ? "denied" : "ok",
    grants_status: grants === null ? "denied" : "ok",
    description_status: "ok",
    ...columns,
  };
}

function toGrantRow(
  estate: Estate,
  grant: ShortGrant,
  [name = "", id = ""]: readonly string[],
): Record<string, unknown> {
  return {
    resource: arnOf(estate, name),
    grant_id: id,
    grantee: arnOf(estate, grant.to),
    operations: grant.operations,
    constraints: grant.constraints === undefined ? null : JSON.stringify(grant.constraints),
  };
}

const PLAIN_PRINCIPAL = {
  kind: "user",
  account: "1",
  id: null,
  policy: [],
  boundary: undefined,
  trust: undefined,
  tags: {},
};

// Roles of which nothing else is said are for machines.
const MACHINES = [{ allow: "sts:AssumeRole", to: { Service: "ec2.amazonaws.com" }, on: null }] as const;

function toPrincipalRow(estate: Estate, name: string): Record<string, unknown> {
  const { kind, account, id, policy, boundary, trust, tags } = { ...PLAIN_PRINCIPAL, ...estate.principals?.[name] };
  const named = (document: readonly ShortStatement[] | string, of: string): object => ({
    id: of,
    document: toDocument(document, estate),
  });
  return {
    principal: arnOf(estate, name),
    tenant: account.repeat(12),
    kind,
    name,
    unique_id: id,
    policies: JSON.stringify(policy === null ? [] : [named(policy, "inline:own")]),
    boundary: boundary === undefined ? null : JSON.stringify(named(boundary, "boundary")),
    trust: trust === undefined && kind !== "role" ? null : toDocument(trust ?? MACHINES, estate),
    tags: JSON.stringify(tags),
    policies_status: policy === null ? "denied" : "ok",
  };
}

function toTenantRow(tenant: string, short: ShortTenant): Record<string, unknown> {
  return {
    tenant,
    organisation: short.organisation === undefined ? "o-ours" : short.organisation,
    is_management: short.management ?? false,
    path: short.path ?? ["r-1", "ou-1", tenant],
    organisation_status: short.seen === false ? "denied" : "ok",
    guardrails_status: short.scps === null ? "denied" : "ok",
  };
}

function toGuardrailRows(estate: Estate, tenant: string, { scps, rcps }: ShortTenant): Record<string, unknown>[] {
  const rows = (kind: string, policies: readonly (readonly ShortStatement[] | string)[]): Record<string, unknown>[] =>
    policies.map((policy, depth) => ({
      tenant,
      kind,
      holder: `h${depth}`,
      depth,
      policy: `p-${kind}-${depth}`,
      document: toDocument(policy, estate),
    }));
  return [...rows("service-control", scps ?? []), ...rows("resource-control", rcps ?? [])];
}
