import { toWorld } from "./estate/to-world.js";
import { readFacts } from "./estate/read-facts.js";
import { allEdges } from "./edges/all-edges.js";
import type { AccessRow } from "./edges/to-edge.js";

type Query = (sql: string) => Promise<readonly { readonly [column: string]: unknown }[]>;

/** Who can really use which AWS KMS key, and why: rows of `access`, made one after the other as they are asked for. */
export async function deriveAccess(query: Query): Promise<Iterable<AccessRow>> {
  return allEdges(toWorld(await readFacts(query)));
}
