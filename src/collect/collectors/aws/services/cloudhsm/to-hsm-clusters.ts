import type { Backup, Cluster } from "@aws-sdk/client-cloudhsm-v2";
import type { KeyStore } from "#model/managed-key";
import { orNull } from "../or-null.js";
import { toIso } from "../to-iso.js";

interface Place {
  readonly account: string;
  readonly region: string;
}

/** The HSM clusters of a region with the moment of their newest backup, by id. */
export function toHsmClusters(clusters: readonly Cluster[], backups: readonly Backup[], place: Place): KeyStore[] {
  const stores = clusters.flatMap((cluster) => toHsmCluster(cluster, backups, place));
  return stores.toSorted((a, b) => (a.resource < b.resource ? -1 : 1));
}

function toHsmCluster(
  { ClusterId: id, State, StateMessage, Hsms = [], TagList = [] }: Cluster,
  backups: readonly Backup[],
  { account, region }: Place,
): KeyStore[] {
  if (id === undefined) return [];
  return [
    {
      resource: id,
      tenant: account,
      region,
      name: orNull(TagList.find(({ Key }) => Key === "Name")?.Value),
      kind: "cloudhsm-cluster",
      providerState: orNull(State),
      // A cluster without a working module keeps its keys in backups alone.
      isConnected: State === undefined ? null : State === "ACTIVE" && Hsms.some((hsm) => hsm.State === "ACTIVE"),
      trouble: StateMessage || null,
      cluster: id,
      lastBackupAt: newest(backups.filter(({ ClusterId }) => ClusterId === id)),
    },
  ];
}

function newest(backups: readonly Backup[]): string | null {
  const whole = backups.filter(({ BackupState = "READY" }) => BackupState === "READY");
  return (
    whole
      .flatMap(({ CreateTimestamp }) => toIso(CreateTimestamp) ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
