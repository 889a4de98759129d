import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";
import { sweepTags } from "./sweep-tags.js";
import { toRegionTags } from "./to-region-tags.js";

/** A listing of things whose service does not tell their tags. */
export interface Untagged {
  /** What is listed, in the words of a problem: "queues". */
  readonly fact: string;
  /** As the list of tags calls their kind: "sqs", "dynamodb:table". */
  readonly kind: string;
  readonly listed: Fact<Listed<unknown>>;
}

/** Puts the tags to a thing, null where they could not be seen; what is no thing stays none. */
export type Tag = <Thing extends Tagged | null>(thing: Thing) => Thing;

interface Tagged {
  readonly resource: string;
  readonly tags: Readonly<Record<string, string>> | null;
}

/** Reads the tags of all things of a kind in the region, where there is one at all; what could not be seen of them is noted. */
export async function tagListed(context: ServiceContext, { fact, kind, listed }: Untagged): Promise<Tag> {
  if (listed.status !== "ok" || listed.value.items.length === 0) return (thing) => thing;
  const swept = await sweepTags(context, kind);
  context.troubles.noteCut(`${fact}' tags`, swept);
  const { named, isWhole } = toRegionTags(swept);
  return (thing) => (thing === null ? thing : { ...thing, tags: named.get(thing.resource) ?? (isWhole ? {} : null) });
}
