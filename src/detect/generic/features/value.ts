import type { Seen } from "../seen.js";
import { entropy } from "./entropy.js";
import { has, type Feature } from "./feature.js";

/** What the value alone tells. */
export const valueFeatures: readonly Feature[] = [
  ["length of the value", ({ value }) => value.length],
  ["length modulo four", ({ value }) => value.length % 4],
  ["entropy", ({ value }) => entropy(value)],
  ["entropy of the possible", ({ value }) => entropy(value) / Math.max(1, Math.log2(Math.max(2, value.length)))],
  ["share of digits", (seen) => share(seen, /\d/g)],
  ["share of capitals", (seen) => share(seen, /[A-Z]/g)],
  ["share of small letters", (seen) => share(seen, /[a-z]/g)],
  ["share of marks", (seen) => share(seen, /[^A-Za-z0-9]/g)],
  ["share of words", ({ wordShare }) => wordShare],
  ["longest word", ({ longestWord }) => longestWord],
  [
    "share of vowels",
    ({ value }) => (value.match(/[aeiou]/gi)?.length ?? 0) / Math.max(1, value.match(/[a-z]/gi)?.length ?? 1),
  ],
  ["longest run of consonants", (seen) => longest(seen, /[bcdfghjklmnpqrstvwxz]+/gi)],
  ["longest run of small letters", (seen) => longest(seen, /[a-z]+/g)],
  ["longest run of digits", (seen) => longest(seen, /\d+/g)],
  ["longest run of one character", (seen) => longest(seen, /(.)\1+/g)],
  [
    "changes of class",
    ({ value }) => (value.match(/\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]/g)?.length ?? 0) / Math.max(1, value.length),
  ],
  ["different characters", ({ value }) => new Set(value).size],
  ["different characters, share", ({ value }) => new Set(value).size / Math.max(1, value.length)],
  ["rare pairs of letters", ({ value }) => rarePairs(value)],
  ["is hexadecimal", ({ value }) => has(/^[0-9a-fA-F]+$/, value)],
  ["is base64", ({ value }) => has(/^[A-Za-z0-9+/_-]+={0,2}$/, value)],
  ["ends as base64", ({ value }) => has(/[A-Za-z0-9+/]={1,2}$/, value)],
  ["is small letters only", ({ value }) => has(/^[a-z]+$/, value)],
  ["is small words with joints", ({ value }) => has(/^[a-z]+(?:[-_.:/][a-z]+)+$/, value)],
  ["is capitals with joints", ({ value }) => has(/^[A-Z]+(?:_[A-Z0-9]+)*$/, value)],
  ["is an identifier", ({ value }) => has(/^[A-Za-z_$][\w$]*$/, value)],
  ["is camel case", ({ value }) => has(/^[a-zA-Z]?[a-z]+(?:[A-Z][a-z]+)+$/, value)],
  ["is dotted", ({ value }) => has(/^[\w-]+(?:\.[\w-]+)+$/, value)],
  ["is digits", ({ value }) => has(/^\d+$/, value)],
  ["is a UUID", ({ value }) => has(/^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i, value)],
  ["is letters, then digits", ({ value }) => has(/^[A-Za-z]+[_@#!.-]?\d{1,4}[!@#$%*.]?$/, value)],
  ["holds a space", ({ value }) => has(/\s/, value)],
  ["holds brackets", ({ value }) => has(/[()[\]{}<>]/, value)],
  ["holds a slash", ({ value }) => has(/[/\\]/, value)],
  ["holds strong marks", ({ value }) => has(/[!@#$%^&*?~]/, value)],
  ["speaks of secrets itself", ({ value }) => has(/pass|secret|token|key|auth|cred|pwd|admin|user|root/i, value)],
  ["speaks of tests", ({ value }) => has(/test|example|sample|dummy|fake|mock|foo|bar|demo/i, value)],
  ["ends in a mark", ({ value }) => has(/[^A-Za-z0-9=]$/, value)],
  ["begins with a mark", ({ value }) => has(/^[^A-Za-z0-9]/, value)],
];

function share({ value }: Seen, expression: RegExp): number {
  return (value.match(expression)?.length ?? 0) / Math.max(1, value.length);
}

function longest({ value }: Seen, expression: RegExp): number {
  let length = 0;
  for (const run of value.match(expression) ?? []) if (run.length > length) length = run.length;
  return length;
}

// Pairs that English words hardly have; random letters have them everywhere.
function rarePairs(value: string): number {
  const pairs = value
    .toLowerCase()
    .match(/[bcdfghjklmnpqrstvwxz](?=[jqxzvkwfgb])|[jqxzv](?=[bcdfghjklmnpqrstvwxz])|[aeiou](?=[jqx])/g);
  return (pairs?.length ?? 0) / Math.max(1, value.length - 1);
}
