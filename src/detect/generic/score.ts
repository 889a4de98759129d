import { featureNames } from "./features/features.js";
import { layOutForest, type Forest, type Tree } from "./forest.js";
import { sayMeasure } from "./say-measure.js";
import model from "./model.json" with { type: "json" };

/** How likely measures speak of a secret (0 to 1), and what spoke loudest for it and against it. */
export interface Score {
  readonly likelihood: number;
  readonly weightiestFor: readonly string[];
  readonly weightiestAgainst: readonly string[];
}

const NONE = layOutForest([]);
const TOLD = 3;
// The order of summing moves a sum by far less.
const ROUNDING = 1e-6;

let forest = NONE;

// With the first candidate: a look at a few files seldom has one, and is over before these trees have grown.
function growOnce(): void {
  if (forest === NONE) forest = grow(model);
}

function grow({ features, trees }: { readonly features: readonly string[]; readonly trees: readonly Tree[] }): Forest {
  if (features.join() !== featureNames.join())
    throw new Error("the scorer was trained on other measures: run test/bench/accuracy/train-scorer.py");
  return layOutForest(trees);
}

/** The trees' sum alone. */
export function likelihood(measures: Float32Array): number {
  return logistic(sumOf(measures, -Infinity));
}

/** The same, or 0 where it is below `least`: most walks end before the last tree. */
export function likelihoodFrom(measures: Float32Array, least: number): number {
  const score = logistic(sumOf(measures, logit(least) - ROUNDING));
  return score >= least ? score : 0;
}

/** Whether measures can come to this likelihood when those are not known yet that `known` has no 1 for. */
export function mayReach(measures: Float32Array, known: Uint8Array, least: number): boolean {
  growOnce();
  const { roots, mostFrom } = forest;
  const wanted = logit(least) - ROUNDING;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    if (sum + (mostFrom[tree] ?? 0) < wanted) return false;
    sum += highestLeaf(roots[tree] ?? 0, measures, known);
  }
  return logistic(sum) >= least;
}

// Minus infinity as soon as the rest of the trees cannot bring it to `wanted`.
function sumOf(measures: Float32Array, wanted: number): number {
  growOnce();
  const { roots, mostFrom } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    if (sum + (mostFrom[tree] ?? 0) < wanted) return -Infinity;
    sum += leafOf(roots[tree] ?? 0, measures);
  }
  return sum;
}

function leafOf(root: number, measures: Float32Array): number {
  let node = root;
  while (node >= 0) node = next(node, measures);
  return forest.leaves[~node] ?? 0;
}

// Both branches where the measure is not known; trees are some ten levels deep at most.
function highestLeaf(from: number, measures: Float32Array, known: Uint8Array): number {
  const { feature, left, right, leaves } = forest;
  let node = from;
  while (node >= 0) {
    if (known[feature[node] ?? 0] === 0) {
      const low = highestLeaf(left[node] ?? -1, measures, known);
      return Math.max(low, highestLeaf(right[node] ?? -1, measures, known));
    }
    node = next(node, measures);
  }
  return leaves[~node] ?? 0;
}

function next(node: number, measures: Float32Array): number {
  const { feature, threshold, left, right } = forest;
  const isLow = (measures[feature[node] ?? 0] ?? 0) <= (threshold[node] ?? 0);
  return (isLow ? left[node] : right[node]) ?? -1;
}

/** The score with each measure's share: what its splits moved, summed over the trees. */
export function explainScore(measures: Float32Array): Score {
  growOnce();
  const shares = new Float64Array(featureNames.length);
  for (const root of forest.roots) addShares(root, measures, shares);
  return {
    likelihood: likelihood(measures),
    weightiestFor: say(weightiest(shares, 1), measures, true),
    weightiestAgainst: say(weightiest(shares, -1), measures, false),
  };
}

// The largest shares on one side, the first of equals first on the side of yes and last on the other.
function weightiest(shares: Float64Array, side: 1 | -1): number[] {
  const told: number[] = [];
  for (let at = 0; at < shares.length; at++) {
    const share = (shares[at] ?? 0) * side;
    if (share <= 0) continue;
    const rank = told.findIndex((other) => isBefore(share, (shares[other] ?? 0) * side, side));
    if (rank >= 0) told.splice(rank, 0, at);
    else told.push(at);
    if (told.length > TOLD) told.pop();
  }
  return told;
}

// Two measures may say the same.
function say(told: readonly number[], measures: Float32Array, speaksFor: boolean): string[] {
  return [...new Set(told.map((at) => sayMeasure(featureNames[at] ?? "", measures[at] ?? 0, speaksFor)))];
}

function isBefore(share: number, other: number, side: 1 | -1): boolean {
  return share > other || (share === other && side < 0);
}

function addShares(root: number, measures: Float32Array, shares: Float64Array): void {
  const { feature, inner, leaves } = forest;
  let node = root;
  while (node >= 0) {
    const asked = feature[node] ?? 0;
    const from = inner[node] ?? 0;
    node = next(node, measures);
    const to = (node >= 0 ? inner[node] : leaves[~node]) ?? 0;
    shares[asked] = (shares[asked] ?? 0) + to - from;
  }
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
