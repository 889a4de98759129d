import type { Observation } from "#model/observation";
import { AuditError } from "#support/audit-error";
import type { ServiceContext } from "../aws-service.js";
import type { Troubles } from "../create-troubles.js";
import { inOrder } from "../in-order.js";
import type { AccountLook } from "./account-look.js";
import { lookAtAccount, unseenAccount } from "./look-at-account.js";
import { openTree } from "./open-tree.js";
import { readOrganisation, type OrganisationLook } from "./read-organisation.js";
import { toGuardrails } from "./to-guardrails.js";
import { toTenant } from "./to-tenant.js";

const ACCOUNTS_AT_ONCE = 8;

/** What the organisation knows of these accounts and which of its policies bear on them; a tenant for each, whatever happens. */
export async function* collectOrganizations(
  context: ServiceContext,
  accounts: readonly string[],
): AsyncIterable<Observation> {
  const left = new Set(accounts);
  try {
    for await (const look of lookAtAccounts(context, accounts)) {
      left.delete(look.account);
      yield { kind: "estate", noun: "tenant", thing: toTenant(look) };
      for (const thing of toGuardrails(look)) yield { kind: "estate", noun: "guardrail", thing };
      context.progress(1 - left.size / accounts.length);
    }
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    for (const account of left) yield { kind: "estate", noun: "tenant", thing: toTenant(unseenAccount(account)) };
    throw error;
  }
}

async function* lookAtAccounts(
  { open, troubles }: ServiceContext,
  accounts: readonly string[],
): AsyncIterable<AccountLook> {
  const client = open("@aws-sdk/client-organizations", (sdk) => sdk.Organizations);
  const organisation = await readOrganisation(client);
  noteOrganisation(organisation, troubles);
  const sources = { client, organisation, tree: openTree(client, troubles) };
  for await (const look of inOrder(accounts, ACCOUNTS_AT_ONCE, (account) => lookAtAccount(account, sources))) {
    troubles.note("path in the organisation", look.path, look.account);
    troubles.noteCut("account's tags", look.tags, look.account);
    yield look;
  }
}

function noteOrganisation({ organisation, roots, entries }: OrganisationLook, troubles: Troubles): void {
  troubles.note("organisation", organisation);
  troubles.noteCut("organisation's tree and policies", roots);
  if (roots.status === "ok") troubles.noteCut("organisation's accounts", entries);
}
