import type { Seen } from "../seen.js";
import * as is from "./character-classes.js";
import { has } from "./feature.js";
import type { Make } from "./make.js";
import { countRarePairs } from "./rare-pairs.js";
import { countChanges, longestCount, longestRepeat, longestRun, longestWalk } from "./runs.js";
import { measureWordLikeness } from "./word-likeness.js";

/** One measure of a value, given what it is made of. */
export type ValueFeature = readonly [name: string, measure: (seen: Seen, make: Make) => number];

const EQUALS = 61;

/** What the value alone tells. Where the classes of its characters leave no chance, no expression is tried. */
export const valueFeatures: readonly ValueFeature[] = [
  ["length of the value", (_, { length }) => length],
  ["length modulo four", (_, { length }) => length % 4],
  ["entropy", (_, { entropy }) => entropy],
  ["entropy of the possible", (_, { entropy, length }) => entropy / Math.max(1, Math.log2(Math.max(2, length)))],
  ["share of digits", (_, make) => make.digits / atLeastOne(make)],
  ["share of capitals", (_, make) => make.capitals / atLeastOne(make)],
  ["share of small letters", (_, make) => make.smalls / atLeastOne(make)],
  ["share of marks", (_, make) => (make.length - make.digits - lettersOf(make)) / atLeastOne(make)],
  ["share of words", ({ wordShare }) => wordShare],
  ["longest word", ({ longestWord }) => longestWord],
  ["share of vowels", (_, make) => make.vowels / Math.max(1, lettersOf(make))],
  ["longest run of consonants", ({ value }) => longestRun(value, is.CONSONANT)],
  ["longest run of small letters", ({ value }) => longestRun(value, is.SMALL)],
  ["longest run of digits", ({ value }) => longestRun(value, is.DIGIT)],
  ["longest run of one character", ({ value }) => longestRepeat(value)],
  ["changes of class", ({ value }, make) => countChanges(value) / atLeastOne(make)],
  ["different characters", (_, { different }) => different],
  ["different characters, share", (_, make) => make.different / atLeastOne(make)],
  ["rare pairs of letters", ({ value }) => countRarePairs(value) / Math.max(1, value.length - 1)],
  ["pairs of letters", ({ value }) => measureWordLikeness(value).pairs],
  ["likeness to words", ({ value }) => measureWordLikeness(value).likeness],
  ["longest count", ({ value }) => longestCount(value)],
  ["longest count, share", ({ value }, make) => longestCount(value) / atLeastOne(make)],
  ["longest walk on the keyboard", ({ value }) => longestWalk(value)],
  ["is hexadecimal", (_, { all }) => bit(all, is.HEXADECIMAL)],
  ["is base64", ({ value }) => isBase64(value)],
  ["ends as base64", ({ value }) => endsAsBase64(value)],
  ["is small letters only", (_, { all }) => bit(all, is.SMALL)],
  [
    "is small words with joints",
    ({ value }, make) => (hasNone(make, is.DIGIT | is.CAPITAL) ? has(/^[a-z]+(?:[-_.:/][a-z]+)+$/, value) : 0),
  ],
  [
    "is capitals with joints",
    ({ value }, make) => (hasNone(make, is.SMALL) ? has(/^[A-Z]+(?:_[A-Z0-9]+)*$/, value) : 0),
  ],
  [
    "is an identifier",
    ({ value }, { all }) => ((is.classesAt(value, 0) & is.DIGIT) === 0 ? bit(all, is.IDENTIFIER) : 0),
  ],
  [
    "is camel case",
    ({ value }, make) => (lettersOf(make) === make.length ? has(/^[a-zA-Z]?[a-z]+(?:[A-Z][a-z]+)+$/, value) : 0),
  ],
  ["is dotted", ({ value }) => (value.includes(".") ? has(/^[\w-]+(?:\.[\w-]+)+$/, value) : 0)],
  ["is digits", (_, { all }) => bit(all, is.DIGIT)],
  ["is a UUID", ({ value }) => has(/^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i, value)],
  [
    "is letters, then digits",
    ({ value }, make) => (hasNone(make, is.DIGIT) ? 0 : has(/^[A-Za-z]+[_@#!.-]?\d{1,4}[!@#$%*.]?$/, value)),
  ],
  ["holds a space", (_, { some }) => bit(some, is.SPACE)],
  ["holds brackets", (_, { some }) => bit(some, is.BRACKET)],
  ["holds a slash", (_, { some }) => bit(some, is.SLASH)],
  ["holds strong marks", (_, { some }) => bit(some, is.STRONG_MARK)],
  ["speaks of secrets itself", ({ value }) => has(/pass|secret|token|key|auth|cred|pwd|admin|user|root/i, value)],
  ["speaks of tests", ({ value }) => has(/test|example|sample|dummy|fake|mock|foo|bar|demo/i, value)],
  ["ends in a mark", ({ value }) => has(/[^A-Za-z0-9=]$/, value)],
  ["begins with a mark", ({ value }) => has(/^[^A-Za-z0-9]/, value)],
];

function atLeastOne({ length }: Make): number {
  return Math.max(1, length);
}

function lettersOf({ capitals, smalls }: Make): number {
  return capitals + smalls;
}

function bit(classes: number, wanted: number): number {
  return (classes & wanted) === 0 ? 0 : 1;
}

function hasNone({ some }: Make, classes: number): boolean {
  return (some & classes) === 0;
}

// `[A-Za-z0-9+/_-]+={0,2}` and nothing else.
function isBase64(value: string): number {
  const end = value.length - Math.min(2, padding(value));
  return end > 0 && longestStart(value) >= end ? 1 : 0;
}

// `[A-Za-z0-9+/]={1,2}` at the end.
function endsAsBase64(value: string): number {
  const padded = padding(value);
  if (padded === 0 || padded > 2) return 0;
  return has(/[A-Za-z0-9+/]/, value.charAt(value.length - padded - 1));
}

function padding(value: string): number {
  let at = value.length;
  while (at > 0 && value.charCodeAt(at - 1) === EQUALS) at--;
  return value.length - at;
}

function longestStart(value: string): number {
  let at = 0;
  while (at < value.length && (is.classesAt(value, at) & is.BASE64) !== 0) at++;
  return at;
}
