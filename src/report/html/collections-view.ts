import type { Audit } from "#model/audit";
import type { Collection } from "#model/collection";
import type { Counts } from "#model/observation";
import { formatMinute } from "../words/format-date.js";
import { formatBytes, formatCount, formatDuration } from "../words/format-number.js";
import { nameTarget } from "../words/name-target.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";

/** One look at one target. */
export interface CollectionView {
  readonly target: string;
  readonly at: string;
  readonly collector: string;
  readonly scope: string;
  readonly outcome: Collection["outcome"];
  readonly outcomeName: string;
  readonly tip: string | null;
  readonly counts: readonly string[];
  readonly problems: string;
  readonly started: string;
  readonly duration: string;
}

const OUTCOMES: Readonly<Record<Collection["outcome"], string>> = {
  complete: "Complete",
  partial: "Partial",
  failed: "Failed",
};

const NOUNS: Readonly<Record<keyof Counts, (count: number) => string>> = {
  files: (count) => `${formatCount(count)} files`,
  blobs: (count) => `${formatCount(count)} blobs`,
  commits: (count) => `${formatCount(count)} commits`,
  bytes: (count) => `${formatBytes(count)} read`,
  binary: (count) => `${formatCount(count)} binary, not read on`,
  skipped: (count) => `${formatCount(count)} left out`,
  unchanged: (count) => `${formatCount(count)} unchanged, not read again`,
};

/** What was looked at, in the order of the collections. */
export function viewCollections({ collections }: Audit): readonly CollectionView[] {
  return collections.map((one) => ({
    target: nameTarget(one.target),
    at: shorten(visible(one.target.at), 300),
    collector: visible(one.target.collector),
    scope: shorten(visible(one.scope), 200),
    outcome: one.outcome,
    outcomeName: OUTCOMES[one.outcome],
    tip: one.tip === null ? null : visible(one.tip.slice(0, 12)),
    counts: countsOf(one.counts),
    problems: formatCount(one.problems.length),
    started: formatMinute(one.startedAt),
    duration: formatDuration(one.startedAt, one.finishedAt),
  }));
}

function countsOf(counts: Counts): readonly string[] {
  // Object.keys forgets that its strings are the fields of the type.
  const fields = Object.keys(NOUNS) as (keyof Counts)[];
  const seen = fields.filter((field) => counts[field] > 0).map((field) => NOUNS[field](counts[field]));
  return seen.length === 0 ? ["nothing"] : seen;
}
