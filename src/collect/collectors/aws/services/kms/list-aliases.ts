import type { KMS } from "@aws-sdk/client-kms";
import type { FactStatus } from "#model/fact-status";
import { readPages } from "../../talk/read-pages.js";
import type { Troubles } from "../create-troubles.js";
import { following } from "./following.js";
import { statusOfList } from "../status-of-list.js";

/** The aliases of a region, and whether they could be seen. */
export interface RegionAliases {
  readonly status: FactStatus;
  /** Id of a key -> its aliases, sorted; those that point to none are left out. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
}

/** Lists the aliases of a region. */
export async function listAliases(kms: KMS, troubles: Troubles): Promise<RegionAliases> {
  const listed = await readPages({
    ask: (Marker) => kms.listAliases({ Limit: 100, Marker }),
    items: ({ Aliases }) => Aliases ?? [],
    next: following,
  });
  troubles.noteCut("aliases", listed);
  const byKey = new Map<string, string[]>();
  for (const { AliasName: name, TargetKeyId: id } of listed.status === "ok" ? listed.value.items : []) {
    if (name === undefined || id === undefined) continue;
    byKey.set(id, [...(byKey.get(id) ?? []), name].toSorted());
  }
  return { status: statusOfList(listed), byKey };
}
