import type { Candidate } from "./candidate.js";

/**
 * Where candidates overlap, the most specific stays; then the longer; then the earlier; then by pattern id.
 * A dropped candidate never hides a kept one that is as specific, but what a specific pattern dropped stays dropped for a general one.
 */
export function settleOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const settled: Candidate[] = [];
  for (const candidate of candidates.toSorted(byPosition)) {
    while (true) {
      const rival = settled.at(-1);
      if (rival === undefined || rival.end <= candidate.start) {
        settled.push(candidate);
        break;
      }
      if (!isStronger(candidate, rival)) break;
      settled.pop();
    }
  }
  return settled;
}

function byPosition(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end || compareText(a.pattern, b.pattern);
}

function isStronger(candidate: Candidate, rival: Candidate): boolean {
  const candidateKept = candidate.dropped === null ? 1 : 0;
  const rivalKept = rival.dropped === null ? 1 : 0;
  return (
    (candidate.specificity - rival.specificity ||
      candidateKept - rivalKept ||
      candidate.end - candidate.start - (rival.end - rival.start)) > 0
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
