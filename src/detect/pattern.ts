import type { Confidence } from "#model/confidence";
import type { Form } from "#model/form";
import type { KeyKind } from "#model/key-facts";
import type { Gate } from "./prefilter/prefilter-anchor.js";

/** A byte string that every match of a pattern holds, at a known distance from the match's start. */
export interface Anchor {
  /** latin1 text of 3 to 40 bytes; lower case when `ignoreCase`. */
  readonly text: string;
  readonly ignoreCase: boolean;
  /** Least and most bytes between the start of the match and the anchor. */
  readonly leastBefore: number;
  readonly mostBefore: number;
  /** Most bytes between the start of the anchor and the end of the match. */
  readonly mostAfter: number;
  /** What must follow the anchor at least; see the prefilter. */
  readonly gate: Gate;
  /** Gates of runs: how many of [A-Za-z0-9_+/=.-], of letters and digits, or of digits must follow at least. Assignment gate: least length of the value. */
  readonly minRun: number;
}

/** A named check with its argument: `min-entropy(3.2)` -> { name: "min-entropy", argument: "3.2" }. */
export interface CheckCall {
  readonly name: string;
  readonly argument: string;
}

/** A pattern made ready to run; plain data, so that it can be prepared at build time and sent to a worker. */
export interface Pattern {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly kind: KeyKind;
  readonly form: Form;
  readonly algorithm: string;
  readonly sizeBits: number | null;
  readonly service: string | null;
  readonly confidence: Confidence;
  /** Which of two overlapping sightings stays: the higher; generic patterns have 0, most have 50. */
  readonly specificity: number;
  /** Source of a sticky regular expression over latin1, boundaries included; group `value` (if there) is the secret's span. Empty: the anchor is the match. */
  readonly expression: string;
  readonly flags: "" | "i";
  readonly anchors: readonly Anchor[];
  readonly checks: readonly CheckCall[];
  /** Name of a verifier, or null. */
  readonly verifier: string | null;
  /** What a rule in the format of gitleaks asks for beside. */
  readonly conditions?: Conditions;
}

/** What decides, beside the expression, on a match of a rule in the format of gitleaks. Sources are of JavaScript expressions over latin1, to be found anywhere. */
export interface Conditions {
  /** The group that is the secret, counted from 1, or 0 for the first that holds something. */
  readonly group: number;
  /** Bits of Shannon entropy a character that the secret must have more of; 0 where it does not matter. */
  readonly entropy: number;
  /** What the path must hold, or null. */
  readonly path: string | null;
  /** One of them, lower case, must stand within reach; empty where it does not matter. */
  readonly keywords: readonly string[];
  readonly allowlists: readonly Allowlist[];
}

/** What takes a match out again: one of these things is enough, or all that are given. */
export interface Allowlist {
  readonly needsAll: boolean;
  readonly path: string | null;
  readonly expression: string | null;
  /** Where the expression is looked for. */
  readonly target: "secret" | "match" | "line";
  /** Lower case; looked for in the secret. */
  readonly stopwords: readonly string[];
}
