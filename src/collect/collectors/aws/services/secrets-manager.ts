import type { Observation } from "#model/observation";
import { ask } from "../talk/fact.js";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { inOrder } from "./in-order.js";
import { readTokenPages } from "./read-token-pages.js";
import { toSecret } from "./secrets/to-secret.js";

const AT_ONCE = 8;

/** Secrets, never their values. Paces are a fifth of the published quotas or less (Secrets Manager User Guide, "Quotas"). */
export const secretsManager: AwsService = {
  name: "secretsmanager",
  scope: "region",
  calls: [
    { operation: "ListSecrets", permission: "secretsmanager:ListSecrets", resource: "*", perSecond: 10 },
    {
      operation: "GetResourcePolicy",
      permission: "secretsmanager:GetResourcePolicy",
      resource: "arn:aws:secretsmanager:*:*:secret:*",
      perSecond: 10,
    },
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const { troubles } = context;
  const client = context.open("@aws-sdk/client-secrets-manager", ({ SecretsManager }) => SecretsManager);
  const listed = await readTokenPages(
    (NextToken) => client.listSecrets({ MaxResults: 100, IncludePlannedDeletion: false, NextToken }),
    ({ SecretList }) => SecretList,
  );
  troubles.noteCut("secrets", listed);
  const looks = inOrder(listed.status === "ok" ? listed.value.items : [], AT_ONCE, async (entry) => ({
    entry,
    policy: await ask(async () => (await client.getResourcePolicy({ SecretId: entry.ARN })).ResourcePolicy ?? null),
  }));
  for await (const { entry, policy } of looks) {
    troubles.note("secrets' policies", policy, entry.Name);
    yield { kind: "estate", noun: "stored-secret", thing: toSecret(entry, policy, context) };
  }
}
