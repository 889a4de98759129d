import { matchesGlob } from "./glob.js";
import { readRules, type IgnoreRule } from "./read-rules.js";

/** What a set of rules says about a path: it is left out, it is taken back in, or nothing. */
export type Verdict = "out" | "in" | null;

/** A path as it is asked about: below the folder of the rules, which is `from` characters of it. */
export interface Asked {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
}

/** The rules of one ignore file, sorted so that most paths are told apart by a few looks into tables. */
export class RuleSet {
  readonly #rules: readonly IgnoreRule[];
  /** By the whole name; its last part where the rule is for paths. */
  readonly #byName = new Map<string, number[]>();
  /** By what follows the name's last dot, with the dot. */
  readonly #byEnding = new Map<string, number[]>();
  /** With wildcards behind a beginning: by the first character of the name, or of the path. */
  readonly #byFirst = new Map<number, number[]>();
  readonly #byFirstOfPath = new Map<number, number[]>();
  readonly #others: number[] = [];

  constructor(text: string) {
    this.#rules = readRules(text);
    for (const [index, rule] of this.#rules.entries()) {
      if (rule.glob === undefined) add(this.#byName, nameOf(rule.head), index);
      else if (rule.isForNames && isEnding(rule)) add(this.#byEnding, rule.tail, index);
      else if (rule.head === "") this.#others.push(index);
      else add(rule.isForNames ? this.#byFirst : this.#byFirstOfPath, rule.head.charCodeAt(0), index);
    }
  }

  /** What the last rule that matches says. */
  ask(asked: Asked, from: number): Verdict {
    const { name } = asked;
    const dot = name.lastIndexOf(".");
    let last = this.#lastOf(this.#byName.get(name), asked, from);
    if (dot >= 0 && this.#byEnding.size > 0) {
      last = Math.max(last, this.#lastOf(this.#byEnding.get(name.slice(dot)), asked, from));
    }
    last = Math.max(last, this.#lastOf(this.#byFirst.get(name.charCodeAt(0)), asked, from));
    last = Math.max(last, this.#lastOf(this.#byFirstOfPath.get(asked.path.charCodeAt(from)), asked, from));
    last = Math.max(last, this.#lastOf(this.#others, asked, from));
    const rule = this.#rules[last];
    return rule === undefined ? null : rule.isNegated ? "in" : "out";
  }

  #lastOf(indices: readonly number[] | undefined, asked: Asked, from: number): number {
    if (indices === undefined) return -1;
    for (let at = indices.length - 1; at >= 0; at--) {
      const index = indices[at] ?? -1;
      const rule = this.#rules[index];
      if (rule !== undefined && matches(rule, asked, from)) return index;
    }
    return -1;
  }
}

function matches(rule: IgnoreRule, { path, name, isFolder }: Asked, from: number): boolean {
  if (rule.isForFolders && !isFolder) return false;
  const start = rule.isForNames ? path.length - name.length : from;
  const { head, tail, glob } = rule;
  const length = path.length - start;
  if (length < head.length + tail.length || !path.endsWith(tail) || !path.startsWith(head, start)) return false;
  if (glob === undefined) return length === head.length;
  const rest = path.slice(start + head.length);
  return matchesGlob(glob, BEYOND_ASCII.test(rest) ? Buffer.from(rest).toString("latin1") : rest);
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

// `*.log`: a star and an ending with one dot, at its start.
function isEnding({ head, tail, glob }: IgnoreRule): boolean {
  const isStarAndTail = head === "" && glob?.[0] === "star" && glob.length === 1 + Buffer.byteLength(tail);
  return isStarAndTail && tail.lastIndexOf(".") === 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function add<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const indices = map.get(key);
  if (indices === undefined) map.set(key, [index]);
  else indices.push(index);
}
