import type { AccessEdge } from "#model/access-edge";
import type { FactStatus } from "#model/fact-status";
import { openInventory, type Inventory, type Row } from "#inventory/inventory";
import { resources } from "./resources.js";

/** What is asked: who gets at a key, or what an identity gets at. */
export type AccessQuestion = { readonly key: string } | { readonly principal: string };

/** A managed key, as far as access to it is concerned. */
export interface AccessKey {
  readonly resource: string;
  readonly aliases: readonly string[];
  readonly policy: FactStatus;
  readonly grants: FactStatus;
}

/** Ways to managed keys, and what they were asked of. */
export interface AccessAnswer {
  /** The keys, or the identities' ARNs, that the question means; none where the inventory knows no such thing. */
  readonly keys: readonly AccessKey[];
  readonly principals: readonly string[];
  readonly edges: readonly AccessEdge[];
  /** All names a question could have meant. */
  readonly names: readonly string[];
}

/** Answers from an inventory who can use which managed key, and why. */
export async function loadAccess(inventoryFile: string, question: AccessQuestion): Promise<AccessAnswer> {
  const inventory = await openInventory(inventoryFile, { readOnly: true, schemaFolder: resources.schema });
  try {
    return "key" in question ? await ofKey(inventory, question.key) : await ofPrincipal(inventory, question.principal);
  } finally {
    await inventory.close();
  }
}

const ORDER = "order by resource, principal, path, certainty, condition nulls first, actions";

async function ofKey(inventory: Inventory, name: string): Promise<AccessAnswer> {
  const rows = await inventory.query(
    "select resource, key_id, aliases, policy_status, grants_status from current_managed_keys order by resource",
  );
  const known = rows.map((row) => ({ row, names: namesOf(row) }));
  const keys = known.filter(({ names }) => names.includes(name)).map(({ row }) => toKey(row));
  const edges = await Promise.all(
    keys.map(({ resource }) =>
      inventory.query(`select * from access where resource = $resource ${ORDER}`, { resource }),
    ),
  );
  return {
    keys,
    principals: [],
    edges: edges.flat().map(toEdge),
    names: [...new Set(known.flatMap(({ names }) => names))],
  };
}

// The whole name, the id at its end, its aliases with and without "alias/" and as ARNs, and the inventory's own id.
function namesOf(row: Row): string[] {
  const resource = String(row["resource"]);
  const aliases = texts(row["aliases"]);
  const place = resource.slice(0, resource.lastIndexOf(":") + 1);
  return [
    resource,
    resource.slice(resource.lastIndexOf("/") + 1),
    ...aliases.flatMap((alias) => [alias, alias.replace(/^alias\//, ""), `${place}${alias}`]),
    String(row["key_id"]),
  ];
}

async function ofPrincipal(inventory: Inventory, name: string): Promise<AccessAnswer> {
  const known = await inventory.query(
    "select principal, name from current_cloud_principals union select principal, principal from access order by all",
  );
  const meant = known.filter((row) => row["principal"] === name || row["name"] === name);
  const principals = [...new Set(meant.map((row) => String(row["principal"])))];
  const edges = await Promise.all(
    principals.map((principal) =>
      inventory.query(`select * from access where principal = $principal ${ORDER}`, { principal }),
    ),
  );
  const names = known.flatMap((row) => [String(row["principal"]), String(row["name"])]);
  return { keys: [], principals, edges: edges.flat().map(toEdge), names: [...new Set(names)] };
}

function toKey(row: Row): AccessKey {
  return {
    resource: String(row["resource"]),
    aliases: texts(row["aliases"]),
    policy: String(row["policy_status"]) as FactStatus, // the collector's words, written by the inventory
    grants: String(row["grants_status"]) as FactStatus,
  };
}

// The columns of the table are the fields of an edge, and only the derivation writes them.
function toEdge(row: Row): AccessEdge {
  return {
    resource: String(row["resource"]),
    principal: String(row["principal"]),
    principalKind: String(row["principal_kind"]) as AccessEdge["principalKind"],
    tenant: textOrNull(row["tenant"]),
    isExternal: row["is_external"] === true,
    operations: texts(row["operations"]) as AccessEdge["operations"],
    actions: texts(row["actions"]),
    path: String(row["path"]) as AccessEdge["path"],
    certainty: String(row["certainty"]) as AccessEdge["certainty"],
    standing: String(row["standing"]) as AccessEdge["standing"],
    condition: textOrNull(row["condition"]),
    evidence: texts(row["evidence"]),
  };
}

function texts(cell: Row[string] | undefined): string[] {
  return Array.isArray(cell) ? cell.map(String) : [];
}

function textOrNull(cell: Row[string] | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}
