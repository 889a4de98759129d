import { featureNames } from "./features/features.js";
import model from "./model.json" with { type: "json" };

/** How likely measures speak of a secret (0 to 1), and the measures that spoke loudest for it and against it. */
export interface Score {
  readonly likelihood: number;
  readonly weightiestFor: readonly string[];
  readonly weightiestAgainst: readonly string[];
}

interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
  readonly inner: readonly number[];
}

const trees: readonly Tree[] = model.trees;
const TOLD = 3;

if (model.features.join() !== featureNames.join()) {
  throw new Error("the scorer was trained on other measures: run test/bench/accuracy/train-scorer.py");
}

/** The trees' sum alone. */
export function likelihood(measures: Float32Array): number {
  let sum = 0;
  for (const tree of trees) sum += tree.leaves[~leafOf(tree, measures)] ?? 0;
  return logistic(sum);
}

/** The highest likelihood that measures can come to when those from `firstUnknown` on are not known yet. */
export function mostLikelihood(measures: Float32Array, firstUnknown: number): number {
  let sum = 0;
  for (const tree of trees) sum += highestLeaf(tree, measures, { node: 0, firstUnknown });
  return logistic(sum);
}

// Trees are some ten levels deep at most: a walk into both branches ends soon.
function highestLeaf(
  tree: Tree,
  measures: Float32Array,
  at: { readonly node: number; readonly firstUnknown: number },
): number {
  const { node, firstUnknown } = at;
  if (node < 0) return tree.leaves[~node] ?? 0;
  if ((tree.feature[node] ?? 0) < firstUnknown)
    return highestLeaf(tree, measures, { node: next(tree, node, measures), firstUnknown });
  const left = highestLeaf(tree, measures, { node: tree.left[node] ?? -1, firstUnknown });
  const right = highestLeaf(tree, measures, { node: tree.right[node] ?? -1, firstUnknown });
  return Math.max(left, right);
}

/** The score with each measure's share: what its splits moved, summed over the trees. */
export function explainScore(measures: Float32Array): Score {
  const shares = new Float64Array(featureNames.length);
  for (const tree of trees) addShares(tree, measures, shares);
  const order = [...shares.keys()].toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const weightiestFor = order.slice(0, TOLD).filter((at) => (shares[at] ?? 0) > 0);
  const weightiestAgainst = order
    .slice(-TOLD)
    .toReversed()
    .filter((at) => (shares[at] ?? 0) < 0);
  return {
    likelihood: likelihood(measures),
    weightiestFor: weightiestFor.map(nameOf),
    weightiestAgainst: weightiestAgainst.map(nameOf),
  };
}

function nameOf(feature: number): string {
  return featureNames[feature] ?? "";
}

function leafOf(tree: Tree, measures: Float32Array): number {
  let node = 0;
  while (node >= 0) node = next(tree, node, measures);
  return node;
}

function next(tree: Tree, node: number, measures: Float32Array): number {
  const value = measures[tree.feature[node] ?? 0] ?? 0;
  return (value <= (tree.threshold[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? -1;
}

function addShares(tree: Tree, measures: Float32Array, shares: Float64Array): void {
  let node = 0;
  while (node >= 0) {
    const feature = tree.feature[node] ?? 0;
    const from = tree.inner[node] ?? 0;
    node = next(tree, node, measures);
    const to = (node >= 0 ? tree.inner[node] : tree.leaves[~node]) ?? 0;
    shares[feature] = (shares[feature] ?? 0) + to - from;
  }
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
