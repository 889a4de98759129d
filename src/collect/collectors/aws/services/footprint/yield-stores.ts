import type { Observation } from "#model/observation";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";
import { toDataStore, type FoundStore } from "./to-data-store.js";

/** A listing of places, and what each of them is. */
export interface StoreListing<Item> {
  /** What could not be seen where it is refused: "volumes". */
  readonly fact: string;
  readonly listed: Fact<Listed<Item>>;
  readonly toStore: (item: Item) => FoundStore | null;
}

/** The places of a listing whose own answer tells how they are locked; what could not be listed is noted. */
export function* yieldStores<Item>(
  context: ServiceContext,
  { fact, listed, toStore }: StoreListing<Item>,
): Iterable<Observation> {
  context.troubles.noteCut(fact, listed);
  for (const item of listed.status === "ok" ? listed.value.items : []) {
    const found = toStore(item);
    if (found === null) continue;
    if ("status" in found.lock) context.troubles.note(`${fact}' encryption`, found.lock, found.name);
    yield { kind: "estate", noun: "data-store", thing: toDataStore(found, context) };
  }
}
