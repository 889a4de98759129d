import type { Census, CensusKey } from "#model/census";
import { compare } from "../compare.js";
import { groupBy } from "../group-by.js";
import { countOf, formatCount } from "../words/format-number.js";
import { visible } from "../words/visible.js";

/** Bars that a chart has at most; the rest are one bar. */
const BARS = 10;

/** A bar chart. The title says all in words for those who do not see it. */
export interface ChartView {
  readonly title: string;
  readonly bars: readonly BarView[];
}

/** One bar; width in percent of the longest. */
interface BarView {
  readonly label: string;
  readonly count: string;
  readonly width: string;
}

/** The keys by algorithm (or service), most first. */
export function chartAlgorithms({ keys }: Census): ChartView {
  const groups = [...groupBy(keys, nameAlgorithm)].map(([label, same]) => ({ label, count: same.length }));
  const sorted = groups.toSorted((one, other) => other.count - one.count || compare(one.label, other.label));
  const rest = sorted.slice(BARS - 1);
  const others = { label: countOf(rest.length, "other kind"), count: rest.reduce((sum, { count }) => sum + count, 0) };
  return chartOf(
    "Keys by algorithm or service",
    sorted.length <= BARS ? sorted : [...sorted.slice(0, BARS - 1), others],
  );
}

/** The keys by the year in which they first appeared, in order; the early ones are one bar, those of no known year the last. */
export function chartYears({ keys }: Census): ChartView {
  const dated = keys.flatMap(({ firstSeenAt }) => (firstSeenAt === null ? [] : [firstSeenAt.slice(0, 4)]));
  const undated = keys.length - dated.length;
  const groups = [...groupBy(dated, (year) => year)].map(([label, same]) => ({ label, count: same.length }));
  const sorted = groups.toSorted((one, other) => compare(one.label, other.label));
  const early = sorted.length < BARS ? [] : sorted.slice(0, Math.max(0, sorted.length - BARS + 2));
  const shown = sorted.slice(early.length);
  const before = { label: `before ${shown[0]?.label ?? ""}`, count: early.reduce((sum, { count }) => sum + count, 0) };
  const bars = sorted.length < BARS ? sorted : [before, ...shown];
  const title = "Keys by the year they first appeared in a history";
  return chartOf(title, dated.length === 0 || undated === 0 ? bars : [...bars, { label: "not known", count: undated }]);
}

function nameAlgorithm({ facts }: CensusKey): string {
  if (facts.service !== null) return `${facts.service} credential`;
  if (facts.algorithm === "")
    return {
      asymmetric: "key pair",
      symmetric: "secret",
      credential: "credential",
      password: "password",
      container: "keystore",
      unknown: "only mentioned",
    }[facts.kind];
  const detail = facts.curve ?? (facts.sizeBits === null ? "" : String(facts.sizeBits));
  return detail === "" || /\d$/.test(facts.algorithm) ? facts.algorithm : `${facts.algorithm} ${detail}`;
}

function chartOf(title: string, bars: readonly { readonly label: string; readonly count: number }[]): ChartView {
  const longest = bars.reduce((most, { count }) => Math.max(most, count), 1);
  return {
    title,
    bars: bars.map(({ label, count }) => ({
      label: visible(label),
      count: formatCount(count),
      width: ((count * 100) / longest).toFixed(1),
    })),
  };
}
