import type { KMS } from "@aws-sdk/client-kms";
import { readPages } from "../../talk/read-pages.js";
import type { Troubles } from "../create-troubles.js";
import { following } from "./look-at-key.js";

/** The aliases of a region by the id of the key they point to, sorted; those that point to none are left out. */
export async function listAliases(kms: KMS, troubles: Troubles): Promise<ReadonlyMap<string, readonly string[]>> {
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
  return byKey;
}
