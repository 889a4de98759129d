import { planKeys, REGIONS } from "./aws-estate/key-plan.js";
import { accessRole, openAccounts } from "./aws-estate/open-accounts.js";
import type { AwsDoors } from "./aws-estate/open-accounts.js";
import { planPrincipals } from "./aws-estate/principal-plan.js";
import { seedGrants } from "./aws-estate/seed-grants.js";
import { seedKey } from "./aws-estate/seed-keys.js";
import { seedPrincipals } from "./aws-estate/seed-principals.js";
import { seedCertificates, seedSecrets } from "./aws-estate/seed-secrets.js";
import { seedStores } from "./aws-estate/seed-stores.js";
import { seedTrails } from "./aws-estate/seed-trails.js";
import type { SeededAccounts, SeededEstate, SeededKey } from "./aws-estate/seeded-estate.js";

/** An estate in a counterpart, and the doors to its accounts. */
export interface StandingEstate {
  readonly doors: AwsDoors;
  readonly estate: SeededEstate;
}

/** Fills moto with three accounts, sixty keys and more, forty principals and what keys lock; says what must be found. */
export async function seedEstate(endpoint: string): Promise<StandingEstate> {
  const doors = await openAccounts(endpoint);
  const { management, workload, sandbox } = doors;
  const accounts: SeededAccounts = {
    management: management.account,
    workload: workload.account,
    sandbox: sandbox.account,
  };
  const keys: SeededKey[] = [];
  for (const plan of planKeys(accounts)) keys.push(...(await seedKey(doors[plan.account], plan)));
  const people = [];
  for (const name of ["management", "workload", "sandbox"] as const)
    people.push(
      await seedPrincipals(
        doors[name],
        planPrincipals(accounts).filter(({ account }) => account === name),
      ),
    );
  const data = keyNamed(keys, "data");
  const dying = keyNamed(keys, "pending deletion that a bucket uses").resource;
  const locks = { data: data.resource, alias: "alias/data", dying };
  const estate: SeededEstate = {
    accounts,
    regions: REGIONS,
    keys: sorted(keys, "resource"),
    grants: sorted(await seedGrants(management, keyNamed(keys, "symmetric")), "grant"),
    principals: sorted(
      [...people.flatMap(({ principals }) => principals), accessRole(workload), accessRole(sandbox)],
      "principal",
    ),
    credentials: sorted(
      people.flatMap(({ credentials }) => credentials),
      "resource",
    ),
    secrets: sorted(await seedSecrets(management, REGIONS[0], data.resource), "name"),
    certificates: sorted(await seedCertificates(management, REGIONS[0]), "resource"),
    stores: sorted(await seedStores(management, REGIONS[0], locks), "name"),
    trails: sorted(await seedTrails(management, REGIONS[0]), "name"),
  };
  return { doors, estate };
}

/** The key of this name; throws where there is none. */
function keyNamed(keys: readonly SeededKey[], name: string): SeededKey {
  const found = keys.find(({ description }) => description === name);
  if (found === undefined) throw new Error(`The plan has no key "${name}".`);
  return found;
}

function sorted<T>(things: readonly T[], by: keyof T): T[] {
  return things.toSorted((a, b) => (String(a[by]) < String(b[by]) ? -1 : 1));
}
