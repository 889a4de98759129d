import type { Ask } from "../../ask.js";
import { toWorld } from "./estate/to-world.js";
import { readFacts } from "./estate/read-facts.js";
import { allEdges } from "./edges/all-edges.js";
import type { AccessRow } from "./edges/to-edge.js";

/** Who can really use which AWS KMS key, and why: rows of `access`, made one after the other as they are asked for. */
export async function deriveAccess(ask: Ask): Promise<Iterable<AccessRow>> {
  return allEdges(toWorld(await readFacts(ask)));
}
