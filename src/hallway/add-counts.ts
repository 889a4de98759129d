import type { Counts } from "#model/observation";

/** Two sets of counts in one; what one of them leaves out counts as 0. */
export function addCounts(counts: Partial<Counts>, more: Partial<Counts>): Counts {
  const sum = (name: keyof Counts): number => (counts[name] ?? 0) + (more[name] ?? 0);
  return {
    files: sum("files"),
    blobs: sum("blobs"),
    commits: sum("commits"),
    bytes: sum("bytes"),
    binary: sum("binary"),
    skipped: sum("skipped"),
    unchanged: sum("unchanged"),
  };
}
