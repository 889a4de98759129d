import type { AwsEstate } from "./aws-estate.js";
import { createAccount } from "./create-account.js";
import type { AccountSpec } from "./create-account.js";
import type { OrganizationFixture } from "./organization-fixture.js";

/** Everything the fixture server knows, from what is to be said of each account. */
export function createEstate(
  accounts: readonly AccountSpec[],
  organization: OrganizationFixture | null = null,
): AwsEstate {
  return { accounts: accounts.map(createAccount), organization };
}
