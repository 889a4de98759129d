import type { Observation } from "#model/observation";
import type { AwsService, ServiceContext } from "./aws-service.js";
import { toVault } from "./footprint/to-listed-stores.js";
import { yieldStores } from "./footprint/yield-stores.js";
import { readTokenPages } from "./read-token-pages.js";
import { getResources } from "./tags/get-resources.js";
import { tagListed } from "./tags/tag-listed.js";

/** Vaults of backups. No quotas of calls are published; a page holds a thousand. */
export const backup: AwsService = {
  name: "backup",
  scope: "region",
  calls: [
    { operation: "ListBackupVaults", permission: "backup:ListBackupVaults", resource: "*", perSecond: 2 },
    getResources,
  ],
  collect,
};

async function* collect(context: ServiceContext): AsyncIterable<Observation> {
  const client = context.open("@aws-sdk/client-backup", ({ Backup }) => Backup);
  const listed = await readTokenPages(
    (NextToken) => client.listBackupVaults({ MaxResults: 1000, NextToken }),
    ({ BackupVaultList }) => BackupVaultList,
  );
  const tagged = await tagListed(context, { fact: "backup vaults", kind: "backup:backup-vault", listed });
  yield* yieldStores(context, { fact: "backup vaults", listed, toStore: (one) => tagged(toVault(one)) });
}
