import type { AwsEstate } from "./aws-estate.js";
import { createAccount } from "./create-account.js";
import { createRole } from "./create-role.js";
import { generateKms } from "./generate-kms.js";
import { generateOrganization } from "./generate-organization.js";

/** How big an estate is to be. The same seed gives the same estate. */
export interface EstateSize {
  readonly seed: string;
  /** Keys altogether, shared out evenly. */
  readonly keys: number;
  readonly regions: readonly string[];
  /** The first is the management account. */
  readonly accounts: readonly string[];
}

/** An estate of thousands of keys of which none is made before it is asked for. Each account has a role "auditor". */
export function generateEstate({ seed, keys, regions, accounts }: EstateSize): AwsEstate {
  const places = accounts.flatMap((account) => regions.map((region) => ({ account, region })));
  const kms = new Map(
    places.map((place, index) => {
      const count = Math.floor((keys + index) / places.length);
      return [`${place.account} ${place.region}`, generateKms({ ...place, seed, count })];
    }),
  );
  return {
    organization: generateOrganization(accounts),
    accounts: accounts.map((id) => ({
      ...createAccount({ id, regions, iam: { roles: [createRole(`arn:aws:iam::${id}:role/auditor`)] } }),
      kms: (region) => kms.get(`${id} ${region}`) ?? generateKms({ account: id, region, seed, count: 0 }),
    })),
  };
}
