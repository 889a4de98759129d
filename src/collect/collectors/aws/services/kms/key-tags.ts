import type { KMS } from "@aws-sdk/client-kms";
import { readPages } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";
import { sweepTags } from "../tags/sweep-tags.js";
import { toRegionTags } from "../tags/to-region-tags.js";
import type { DescribedKey } from "./describe-key.js";
import { following } from "./following.js";
import type { KeyLook } from "./key-look.js";

/** Tells the tags of a key. */
export type KeyTags = (key: DescribedKey) => Promise<KeyLook["tags"]>;

/**
 * The tags of a region's keys (`arns`), from one list of them all: a call for a hundred keys instead of one for each, of a quota shared with
 * production. A key that the list does not settle is asked itself, so that nothing is missed where the list is refused.
 */
export async function openKeyTags(kms: KMS, arns: readonly string[], context: ServiceContext): Promise<KeyTags> {
  if (arns.length === 0) return ({ arn }) => askTags(kms, arn);
  const { named, isWhole } = toRegionTags(await sweepTags(context, "kms:key"));
  // A list that knows none of the keys may be one that knows no keys, as with an endpoint that imitates the provider.
  const knowsKeys = isWhole && arns.some((arn) => named.has(arn));
  return async (key) => {
    const tags = named.get(key.arn);
    if (tags !== undefined) return toListed(tags);
    return knowsKeys && isOrdinary(key) ? toListed({}) : askTags(kms, key.arn);
  };
}

// Whether the list names keys in other states, such as those that wait for their deletion, is nowhere documented.
function isOrdinary({ description }: DescribedKey): boolean {
  return description.status === "ok" && description.value.KeyState === "Enabled";
}

function toListed(tags: Readonly<Record<string, string>>): KeyLook["tags"] {
  const items = Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
  return { status: "ok", value: { items, cut: null } };
}

function askTags(kms: KMS, KeyId: string): Promise<KeyLook["tags"]> {
  return readPages({
    ask: (Marker) => kms.listResourceTags({ KeyId, Limit: 50, Marker }),
    items: ({ Tags }) => Tags ?? [],
    next: following,
  });
}
