import type { Pattern } from "../pattern.js";
import { gateReach } from "../prefilter/prefilter.js";
import type { AnchorPlan } from "./plan-anchors.js";

const LINE = 0x0a;

/** Patterns as they are stored and sent to threads: of a thousand a look needs some dozens, and reads those alone. */
export interface PatternTable {
  /** UTF-8: one pattern a line, in JSON. */
  readonly lines: Uint8Array;
  /** One pattern a line: its id, title and service, between tabs; a service of none is empty. */
  readonly names: string;
  /** Where the users of each anchor of the plan begin among `users`; one number more than there are anchors. */
  readonly from: readonly number[];
  /** Two numbers a user: the pattern's index, or -1 for the generic secrets; the anchor's index within these. */
  readonly users: readonly number[];
  /** How many bytes from an anchor's start on decide at most whether it is hit. */
  readonly gateReach: number;
}

/** What is said of a pattern without reading it. */
export interface PatternName {
  readonly id: string;
  readonly title: string;
  readonly service: string | null;
}

/** Patterns and the plan of their anchors as one table. */
export function toPatternTable(patterns: readonly Pattern[], { anchors, users }: AnchorPlan): PatternTable {
  const from = [0];
  for (const each of users) from.push((from.at(-1) ?? 0) + 2 * each.length);
  return {
    lines: Buffer.from(patterns.map((pattern) => `${JSON.stringify(pattern)}\n`).join(""), "utf8"),
    names: patterns.map(({ id, title, service }) => `${id}\t${title}\t${service ?? ""}\n`).join(""),
    from,
    users: users.flatMap((each) => each.flatMap(({ pattern, index }) => [pattern ?? -1, index])),
    gateReach: Math.max(0, ...anchors.map(gateReach)),
  };
}

/** Reads patterns of a table, each once. */
export function openPatterns({ lines }: PatternTable): { readonly count: number; at(index: number): Pattern | null } {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  const starts = [0];
  for (let end = bytes.indexOf(LINE); end >= 0; end = bytes.indexOf(LINE, end + 1)) starts.push(end + 1);
  const read = new Map<number, Pattern>();
  return {
    count: starts.length - 1,
    at(index) {
      const known = read.get(index);
      const [start, end] = [starts[index], starts[index + 1]];
      if (known !== undefined || start === undefined || end === undefined) return known ?? null;
      const pattern: Pattern = JSON.parse(bytes.toString("utf8", start, end));
      read.set(index, pattern);
      return pattern;
    },
  };
}

/** The names of all patterns, in their order; a pattern of several shapes is there several times. */
export function readNames({ names }: PatternTable): PatternName[] {
  return names.split("\n").flatMap((line) => {
    const [id = "", title = "", service = ""] = line.split("\t");
    return id === "" ? [] : [{ id, title, service: service === "" ? null : service }];
  });
}
