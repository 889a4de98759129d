import type { Observation } from "#model/observation";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";
import type { ServiceContext } from "../aws-service.js";
import { inOrder } from "../in-order.js";
import { toDataStore, type FoundStore } from "./to-data-store.js";

/** A listing of places of which each must be asked how it is locked. */
export interface StoreQuestions<Item, Answer> {
  /** What could not be seen where the listing is refused: "queues". */
  readonly fact: string;
  readonly listed: Fact<Listed<Item>>;
  readonly ask: (item: Item) => Promise<Fact<Answer>>;
  readonly toStore: (item: Item, answer: Fact<Answer>) => FoundStore | null;
}

// The pace of the call bounds it; this many answers may be under way.
const AT_ONCE = 8;

/** The places of a listing, each asked how it is locked; what could not be listed or asked is noted. */
export async function* askStores<Item, Answer>(
  context: ServiceContext,
  { fact, listed, ask, toStore }: StoreQuestions<Item, Answer>,
): AsyncIterable<Observation> {
  const { troubles, progress } = context;
  troubles.noteCut(fact, listed);
  const items = listed.status === "ok" ? listed.value.items : [];
  let done = 0;
  for await (const { item, answer } of inOrder(items, AT_ONCE, async (one) => ({
    item: one,
    answer: await ask(one),
  }))) {
    done += 1;
    progress(done / items.length);
    const found = toStore(item, answer);
    if (found === null) continue;
    troubles.note(`${fact}' encryption`, answer, found.name);
    yield { kind: "estate", noun: "data-store", thing: toDataStore(found, context) };
  }
}
