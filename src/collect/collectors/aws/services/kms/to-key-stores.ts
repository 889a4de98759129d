import type { CustomKeyStoresListEntry } from "@aws-sdk/client-kms";
import type { KeyStore } from "#model/managed-key";

/** The custom key stores of a region, by id. */
export function toKeyStores(
  entries: readonly CustomKeyStoresListEntry[],
  place: { readonly account: string; readonly region: string },
): KeyStore[] {
  const stores = entries.flatMap((entry) => toKeyStore(entry, place));
  return stores.toSorted((a, b) => (a.resource < b.resource ? -1 : 1));
}

function toKeyStore(
  entry: CustomKeyStoresListEntry,
  { account, region }: { readonly account: string; readonly region: string },
): KeyStore[] {
  if (entry.CustomKeyStoreId === undefined) return [];
  return [
    {
      resource: entry.CustomKeyStoreId,
      tenant: account,
      region,
      name: entry.CustomKeyStoreName ?? null,
      kind: entry.CustomKeyStoreType === "EXTERNAL_KEY_STORE" ? "external" : "cloudhsm",
      providerState: entry.ConnectionState ?? null,
      isConnected: entry.ConnectionState === undefined ? null : entry.ConnectionState === "CONNECTED",
      trouble: entry.ConnectionErrorCode ?? null,
      cluster: entry.CloudHsmClusterId ?? null,
      lastBackupAt: null,
    },
  ];
}
