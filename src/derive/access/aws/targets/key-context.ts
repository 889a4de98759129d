import { known, type Ask, type Known } from "../conditions/known.js";
import { organisationOf } from "../estate/to-accounts.js";
import type { KeyFact, TenantFact } from "../estate/facts.js";

// AWS KMS Developer Guide, "AWS KMS condition keys": KeyUsage and KeyOrigin as the provider writes them.
const USAGES: Readonly<Record<string, string>> = {
  encrypt: "ENCRYPT_DECRYPT",
  sign: "SIGN_VERIFY",
  mac: "GENERATE_VERIFY_MAC",
  agree: "KEY_AGREEMENT",
};
const ORIGINS: Readonly<Record<string, string>> = {
  provider: "AWS_KMS",
  imported: "EXTERNAL",
  cloudhsm: "AWS_CLOUDHSM",
  "external-store": "EXTERNAL_KEY_STORE",
};

/** What is known of the key that is asked for. */
export function keyContext(fact: KeyFact, tenant: TenantFact | null): Ask {
  const tags = new Map(Object.entries(fact.tags ?? {}).map(([tag, value]) => [tag.toLowerCase(), value]));
  const fixed = { ...placeContext(fact.tenant, fact.region, tenant), ...describedContext(fact) };
  return (key) => {
    if (!key.startsWith("aws:resourcetag/")) return fixed[key];
    const tag = tags.get(key.slice("aws:resourcetag/".length));
    if (tag !== undefined) return known(tag);
    return fact.tags === null ? "open" : "absent";
  };
}

/** What is known of every resource of an account. */
export function placeContext(
  account: string,
  region: string,
  tenant: TenantFact | null,
): Readonly<Record<string, Known>> {
  const organisation = organisationOf(tenant);
  return {
    "aws:resourceaccount": known(account),
    ...(region === "" ? {} : { "aws:requestedregion": known(region) }),
    ...(organisation === undefined
      ? {}
      : { "aws:resourceorgid": organisation === null ? "absent" : known(organisation) }),
  };
}

function describedContext(fact: KeyFact): Readonly<Record<string, Known>> {
  if (!fact.isDescribed) return {};
  const usage = USAGES[fact.purpose ?? ""];
  const origin = ORIGINS[fact.origin ?? ""];
  return {
    "kms:resourcealiases": fact.aliases.length === 0 ? "absent" : known(...fact.aliases),
    "kms:multiregion": known(String(fact.multiRegion !== null)),
    "kms:multiregionkeytype": fact.multiRegion === null ? "absent" : known(fact.multiRegion.toUpperCase()),
    ...(fact.spec === null ? {} : { "kms:keyspec": known(fact.spec), "kms:customermasterkeyspec": known(fact.spec) }),
    ...(usage === undefined ? {} : { "kms:keyusage": known(usage), "kms:customermasterkeyusage": known(usage) }),
    ...(origin === undefined ? {} : { "kms:keyorigin": known(origin) }),
  };
}
