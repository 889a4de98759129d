import type { Fact } from "../../talk/fact.js";
import { lockedWith, OPEN } from "./lock.js";
import { mapFact } from "./map-fact.js";
import type { FoundStore } from "./to-data-store.js";

/** A topic, by its ARN, whose last part is its name. */
export function toTopic(resource: string, attributes: Fact<Readonly<Record<string, string>>>): FoundStore {
  const name = resource.split(":").at(-1) ?? resource;
  const lock = mapFact(attributes, (known) => lockedWith(known["KmsMasterKeyId"], OPEN));
  return { resource, service: "sns", kind: "topic", name, lock, tags: null };
}
