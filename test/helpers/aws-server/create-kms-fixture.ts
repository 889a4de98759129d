import type { AliasListEntry, CustomKeyStoresListEntry } from "@aws-sdk/client-kms";
import type { KmsFixture, KmsKey } from "./kms-fixture.js";

/** The keys of one account and region from a list, with aliases ("alias/app" to key id) and custom key stores. */
export function createKmsFixture(
  keys: readonly KmsKey[],
  aliases: Readonly<Record<string, string>> = {},
  stores: readonly CustomKeyStoresListEntry[] = [],
): KmsFixture {
  const entries = Object.entries(aliases).map(([name, id]) =>
    aliasOf(
      name,
      keys.find(({ metadata }) => metadata.KeyId === id),
    ),
  );
  const byName = new Map(keys.flatMap((key) => [[key.metadata.KeyId, key] as const, [key.metadata.Arn, key] as const]));
  const find = (name: string): KmsKey | undefined => {
    const alias = entries.find(({ AliasName, AliasArn }) => AliasName === name || AliasArn === name);
    return byName.get(alias?.TargetKeyId ?? name);
  };
  return { keys, find, aliases: entries, stores };
}

// An alias of the provider may have no key yet.
function aliasOf(name: string, key: KmsKey | undefined): AliasListEntry {
  if (key === undefined) return { AliasName: name, AliasArn: `arn:aws:kms:us-east-1:000000000000:${name}` };
  const { Arn, KeyId, CreationDate } = key.metadata;
  const dates = { CreationDate, LastUpdatedDate: CreationDate };
  return { AliasName: name, AliasArn: Arn.replace(/key\/.*$/u, name), TargetKeyId: KeyId, ...dates };
}
