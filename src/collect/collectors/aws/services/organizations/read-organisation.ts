import type { Account, Organization, Organizations, Root } from "@aws-sdk/client-organizations";
import { errorName } from "../../talk/error-name.js";
import { ask, notOfItsKind, type Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import { readTokenPages } from "../read-token-pages.js";

/** What an organisation was asked about itself. */
export interface OrganisationLook {
  /** Null: the account that asks is in none. */
  readonly organisation: Fact<Organization | null>;
  readonly roots: Fact<Listed<Root>>;
  readonly entries: Fact<Listed<Account>>;
}

/** Asks for the organisation of the account that asks, and for its accounts, where that is one that may know. */
export async function readOrganisation(client: Organizations): Promise<OrganisationLook> {
  const organisation = await ask(() => describe(client));
  const isLone = organisation.status === "ok" && organisation.value === null;
  if (isLone) return { organisation, roots: notOfItsKind, entries: notOfItsKind };
  const roots = await readTokenPages(
    (NextToken) => client.listRoots({ NextToken }),
    ({ Roots }) => Roots,
  );
  // Whoever may not see the root may not see the accounts: one refusal says it all.
  if (roots.status !== "ok") return { organisation, roots, entries: roots };
  const entries = await readTokenPages(
    (NextToken) => client.listAccounts({ NextToken }),
    ({ Accounts }) => Accounts,
  );
  return { organisation, roots, entries };
}

async function describe(client: Organizations): Promise<Organization | null> {
  try {
    return (await client.describeOrganization({})).Organization ?? null;
  } catch (error) {
    if (errorName(error) === "AWSOrganizationsNotInUseException") return null;
    throw error;
  }
}
