import type { PlacedNode } from "./place-nodes.js";
import { foldedTrigrams, headHash } from "./window-hashes.js";

/** Addresses of nodes, to be walked where one of the hashes is met. */
export interface PlacedChain {
  readonly address: number;
  readonly nodes: readonly number[];
  /** Hashes of folded trigrams. */
  readonly hashes: readonly number[];
}

const LINK_BYTES = 4;

/** For each hash of a trigram its chain of nodes; hashes with the same nodes share one. A zero ends each chain. */
export function placeChains(
  placed: readonly PlacedNode[],
  multiplier: number,
  from: number,
): { readonly chains: readonly PlacedChain[]; readonly end: number } {
  const nodesOf = new Map<number, number[]>();
  for (const node of placed) {
    const hashes = foldedTrigrams(node.window).map((trigram) => headHash(trigram, multiplier));
    for (const hash of new Set(hashes)) addTo(nodesOf, hash, node.address);
  }
  const hashesOf = new Map<string, number[]>();
  for (const [hash, nodes] of nodesOf) addTo(hashesOf, nodes.join(), hash);
  let end = from;
  const chains = [...hashesOf.values()].map((hashes): PlacedChain => {
    const nodes = nodesOf.get(hashes[0] ?? -1) ?? [];
    const address = end;
    end += (nodes.length + 1) * LINK_BYTES;
    return { address, nodes, hashes };
  });
  return { chains, end };
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}
