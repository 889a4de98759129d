/** A decision tree as the trainer writes it: `left` and `right` lead to a node, or as ~leaf to a leaf. */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
  readonly inner: readonly number[];
}

/** All trees in flat arrays; `left` and `right` lead to a node of the forest, or as ~leaf to a leaf of the forest. */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Uint8Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leaves: Float64Array;
  /** What the tree says at a node, before it goes on. */
  readonly inner: Float64Array;
  /** What the trees from each one on can add at most. */
  readonly mostFrom: Float64Array;
}

/** Lays the trees out one behind the other. */
export function layOutForest(trees: readonly Tree[]): Forest {
  const roots = starts(trees.map(({ feature }) => feature.length));
  const firstLeaves = starts(trees.map(({ leaves }) => leaves.length));
  const moved = (side: "left" | "right"): Int32Array =>
    Int32Array.from(
      trees.flatMap((tree, at) =>
        tree[side].map((to) => (to < 0 ? to - (firstLeaves[at] ?? 0) : to + (roots[at] ?? 0))),
      ),
    );
  return {
    roots,
    feature: Uint8Array.from(trees.flatMap(({ feature }) => feature)),
    threshold: Float64Array.from(trees.flatMap(({ threshold }) => threshold)),
    left: moved("left"),
    right: moved("right"),
    leaves: Float64Array.from(trees.flatMap(({ leaves }) => leaves)),
    inner: Float64Array.from(trees.flatMap(({ inner }) => inner)),
    mostFrom: sumsFrom(trees.map(({ leaves }) => Math.max(...leaves))),
  };
}

function starts(lengths: readonly number[]): Int32Array {
  let next = 0;
  return Int32Array.from(lengths, (length) => (next += length) - length);
}

function sumsFrom(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (let at = numbers.length - 1; at >= 0; at--) sums[at] = (sums[at + 1] ?? 0) + (numbers[at] ?? 0);
  return sums;
}
