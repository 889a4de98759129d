import type { Observation } from "#model/observation";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";
import { inOrder } from "../in-order.js";
import { toDataStore, type FoundStore } from "./to-data-store.js";

/** A listing of places of which each must be asked how it is locked. */
export interface StoreQuestions<Item, Look> {
  /** What could not be seen where the listing is refused: "queues". */
  readonly fact: string;
  readonly listed: Fact<Listed<Item>>;
  readonly ask: (item: Item) => Promise<Look>;
  readonly toStore: (item: Item, look: Look) => FoundStore | null;
}

// The pace of the call bounds it; this many answers may be under way.
const AT_ONCE = 8;

/** The places of a listing, each asked how it is locked; what could not be listed or asked is noted. */
export async function* askStores<Item, Look>(
  context: ServiceContext,
  { fact, listed, ask, toStore }: StoreQuestions<Item, Look>,
): AsyncIterable<Observation> {
  const { troubles, progress } = context;
  troubles.noteCut(fact, listed);
  const items = listed.status === "ok" ? listed.value.items : [];
  let done = 0;
  for await (const { item, look } of inOrder(items, AT_ONCE, async (one) => ({ item: one, look: await ask(one) }))) {
    done += 1;
    progress(done / items.length);
    const found = toStore(item, look);
    if (found === null) continue;
    if ("status" in found.lock) troubles.note(`${fact}' encryption`, found.lock, found.name);
    yield { kind: "estate", noun: "data-store", thing: toDataStore(found, context) };
  }
}
