import { known, type Ask, type Known } from "../conditions/known.js";
import { organisationOf } from "../estate/to-accounts.js";
import type { PrincipalFact, TenantFact } from "../estate/facts.js";
import { mayTagSessions } from "./may-tag-sessions.js";

/** What is known of the caller before he calls (IAM User Guide, "AWS global condition context keys"). */
export function identityContext(fact: PrincipalFact, tenant: TenantFact | null): Ask {
  const { principal, kind, name, uniqueId, tags } = fact;
  const fixed: Readonly<Record<string, Known>> = {
    ...accountContext(fact.tenant, tenant),
    "aws:principalarn": known(principal),
    "aws:principaltype": known({ user: "User", role: "AssumedRole", root: "Account" }[kind]),
    "aws:username": kind === "user" ? known(name) : "absent",
    "aws:userid": userId(fact, uniqueId),
  };
  const areTagsFixed = kind !== "role" || !mayTagSessions(fact.trust);
  const tagged = new Map(Object.entries(tags ?? {}).map(([tag, value]) => [tag.toLowerCase(), value]));
  return (key) => {
    if (!key.startsWith("aws:principaltag/")) return fixed[key];
    if (!areTagsFixed) return "open";
    const tag = tagged.get(key.slice("aws:principaltag/".length));
    if (tag !== undefined) return known(tag);
    return tags === null ? "open" : "absent";
  };
}

/** What is known of every caller of an account. */
export function accountContext(account: string, tenant: TenantFact | null): Readonly<Record<string, Known>> {
  const organisation = organisationOf(tenant);
  return {
    "aws:principalaccount": known(account),
    "kms:calleraccount": known(account),
    "aws:principalisawsservice": known("false"),
    "aws:principalservicename": "absent",
    "aws:principalservicenameslist": "absent",
    "aws:securetransport": known("true"),
    // They are there "only if the call is made directly by an AWS service principal".
    "aws:sourcearn": "absent",
    "aws:sourceaccount": "absent",
    "aws:sourceorgid": "absent",
    "aws:sourceorgpaths": "absent",
    ...(organisation === undefined ? {} : toOrganisation(organisation, tenant)),
  };
}

function toOrganisation(organisation: string | null, tenant: TenantFact | null): Readonly<Record<string, Known>> {
  if (organisation === null) return { "aws:principalorgid": "absent", "aws:principalorgpaths": "absent" };
  if (tenant?.isOrganisationSeen !== true) return { "aws:principalorgid": known(organisation) };
  const units = (tenant?.path ?? []).filter((unit) => unit !== tenant?.tenant && unit !== organisation);
  return {
    "aws:principalorgid": known(organisation),
    // "o-.../r-.../ou-.../": down to the unit the account lies in.
    "aws:principalorgpaths": known([organisation, ...units, ""].join("/")),
  };
}

function userId({ kind, tenant }: PrincipalFact, uniqueId: string | null): Known {
  if (kind === "root") return known(tenant);
  if (uniqueId === null) return "open";
  return kind === "role" ? { startsWith: `${uniqueId}:` } : known(uniqueId);
}
