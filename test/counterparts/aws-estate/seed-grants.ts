import { CreateGrantCommand, KMSClient } from "@aws-sdk/client-kms";
import type { CreateGrantRequest } from "@aws-sdk/client-kms";
import { OUTSIDER } from "./key-policies.js";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import type { SeededGrant, SeededKey } from "./seeded-estate.js";

type GrantPlan = Omit<CreateGrantRequest, "KeyId"> & { readonly Name: string; readonly GranteePrincipal: string };

/** Gives grants of all kinds on one key. */
export async function seedGrants(door: AwsDoor, { resource, region }: SeededKey): Promise<SeededGrant[]> {
  const kms = new KMSClient(optionsOf(door, region));
  const made: SeededGrant[] = [];
  for (const plan of plans(door.account)) {
    const { GrantId = "" } = await kms.send(new CreateGrantCommand({ KeyId: resource, ...plan }));
    made.push(describe(plan, resource, GrantId));
  }
  return made;
}

/** One grant as it must be found. */
function describe(plan: GrantPlan, resource: string, grant: string): SeededGrant {
  return {
    resource,
    grant,
    name: plan.Name,
    grantee: plan.GranteePrincipal,
    retirer: plan.RetiringPrincipal ?? null,
    operations: (plan.Operations ?? []).toSorted(),
    constraints: plan.Constraints === undefined ? null : JSON.stringify(plan.Constraints),
  };
}

function plans(account: string): GrantPlan[] {
  const own = (name: string): string => `arn:aws:iam::${account}:${name}`;
  return [
    {
      Name: "app",
      GranteePrincipal: own("role/app"),
      Operations: ["Decrypt"],
      RetiringPrincipal: own("role/key-admin"),
    },
    { Name: "root", GranteePrincipal: own("root"), Operations: ["Decrypt", "Encrypt"] },
    { Name: "deleted-role", GranteePrincipal: own("role/deleted"), Operations: ["Decrypt"] },
    {
      Name: "outsider",
      GranteePrincipal: `arn:aws:iam::${OUTSIDER}:role/ghost`,
      Operations: ["Decrypt", "GenerateDataKey"],
    },
    { Name: "passes-on", GranteePrincipal: own("user/deployer"), Operations: ["CreateGrant", "DescribeKey"] },
    {
      Name: "equals",
      GranteePrincipal: own("role/worker"),
      Operations: ["Decrypt"],
      Constraints: { EncryptionContextEquals: { tenant: "a" } },
    },
    {
      Name: "subset",
      GranteePrincipal: own("role/worker"),
      Operations: ["Decrypt", "ReEncryptFrom"],
      Constraints: { EncryptionContextSubset: { project: "x" } },
    },
  ];
}
