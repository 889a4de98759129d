import type { GrantListEntry } from "@aws-sdk/client-kms";
import type { Grant } from "#model/managed-key";
import { toIso } from "../to-iso.js";
import { toSortedJson } from "../../talk/to-sorted-json.js";

/** The grants on a key, by id. */
export function toGrants(resource: string, entries: readonly GrantListEntry[]): Grant[] {
  return entries.flatMap((entry) => toGrant(resource, entry)).toSorted((a, b) => (a.grant < b.grant ? -1 : 1));
}

function toGrant(resource: string, entry: GrantListEntry): Grant[] {
  if (entry.GrantId === undefined) return [];
  return [
    {
      resource,
      grant: entry.GrantId,
      name: entry.Name === undefined || entry.Name === "" ? null : entry.Name,
      // A grantee that the service does not name is nobody that could be found.
      grantee: entry.GranteePrincipal ?? entry.GranteeServicePrincipal ?? "",
      retirer: entry.RetiringPrincipal ?? entry.RetiringServicePrincipal ?? null,
      issuer: accountOf(entry.IssuingAccount),
      operations: (entry.Operations ?? []).toSorted(),
      constraints: constraintsOf(entry),
      createdAt: toIso(entry.CreationDate),
    },
  ];
}

function constraintsOf({ Constraints: constraints = {} }: GrantListEntry): string | null {
  return Object.values(constraints).some((value) => value !== undefined) ? toSortedJson(constraints) : null;
}

// The service writes the issuing account as the ARN of its root.
function accountOf(issuer: string | undefined): string | null {
  if (issuer === undefined) return null;
  return /\d{12}/.exec(issuer)?.[0] ?? issuer;
}
