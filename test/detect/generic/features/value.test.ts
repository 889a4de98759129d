import { describe, expect, it } from "vitest";
import { countMake } from "#detect/generic/features/make";
import { valueFeatures } from "#detect/generic/features/value";
import { readPlace } from "#detect/generic/place";
import { see } from "#detect/generic/see";

// What the counted measures mean, said as expressions.
const MEANING: Readonly<Record<string, (value: string) => number>> = {
  "share of digits": (value) => occurrences(value, /\d/g) / value.length,
  "share of capitals": (value) => occurrences(value, /[A-Z]/g) / value.length,
  "share of small letters": (value) => occurrences(value, /[a-z]/g) / value.length,
  "share of marks": (value) => occurrences(value, /[^A-Za-z0-9]/g) / value.length,
  "share of vowels": (value) => occurrences(value, /[aeiou]/gi) / Math.max(1, occurrences(value, /[a-z]/gi)),
  "longest run of consonants": (value) => longest(value, /[bcdfghjklmnpqrstvwxz]+/gi),
  "longest run of small letters": (value) => longest(value, /[a-z]+/g),
  "longest run of digits": (value) => longest(value, /\d+/g),
  "longest run of one character": (value) => longest(value, /(.)\1+/g),
  "changes of class": (value) => occurrences(value, /\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]/g) / value.length,
  "different characters": (value) => new Set(value).size,
  "rare pairs of letters": (value) =>
    occurrences(
      value.toLowerCase(),
      /[bcdfghjklmnpqrstvwxz](?=[jqxzvkwfgb])|[jqxzv](?=[bcdfghjklmnpqrstvwxz])|[aeiou](?=[jqx])/g,
    ) / Math.max(1, value.length - 1),
  "pairs of letters": (value) => occurrences(value, /[a-z](?=[a-z])/gi),
  "longest count": (value) => Math.max(longestIn(value, steps(1)), longestIn(value, steps(-1))),
  "longest walk on the keyboard": (value) =>
    longestIn(value.toLowerCase(), (first, second) =>
      ROWS.some((row) => row.includes(first + second) || row.includes(second + first)),
    ),
  "is hexadecimal": (value) => (/^[0-9a-fA-F]+$/.test(value) ? 1 : 0),
  "is base64": (value) => (/^[A-Za-z0-9+/_-]+={0,2}$/.test(value) ? 1 : 0),
  "ends as base64": (value) => (/[A-Za-z0-9+/]={1,2}$/.test(value) ? 1 : 0),
  "is small letters only": (value) => (/^[a-z]+$/.test(value) ? 1 : 0),
  "is small words with joints": (value) => (/^[a-z]+(?:[-_.:/][a-z]+)+$/.test(value) ? 1 : 0),
  "is capitals with joints": (value) => (/^[A-Z]+(?:_[A-Z0-9]+)*$/.test(value) ? 1 : 0),
  "is an identifier": (value) => (/^[A-Za-z_$][\w$]*$/.test(value) ? 1 : 0),
  "is camel case": (value) => (/^[a-zA-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(value) ? 1 : 0),
  "is dotted": (value) => (/^[\w-]+(?:\.[\w-]+)+$/.test(value) ? 1 : 0),
  "is digits": (value) => (/^\d+$/.test(value) ? 1 : 0),
  "is letters, then digits": (value) => (/^[A-Za-z]+[_@#!.-]?\d{1,4}[!@#$%*.]?$/.test(value) ? 1 : 0),
  "holds a space": (value) => (/\s/.test(value) ? 1 : 0),
  "holds brackets": (value) => (/[()[\]{}<>]/.test(value) ? 1 : 0),
  "holds a slash": (value) => (/[/\\]/.test(value) ? 1 : 0),
  "holds strong marks": (value) => (/[!@#$%^&*?~]/.test(value) ? 1 : 0),
};
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const ALPHABETS = [
  "abcxyz",
  "abcXYZ019",
  "aB3_-.=",
  "Zz9+/=",
  "01af",
  "a\n\r\t \xa0",
  "aeiouqxj",
  "123abcQWErty",
  "!@#$%^&*?~()[]{}<>\\/",
  "\xb5\xe9\xffaA0",
];

describe("what a value is made of", () => {
  it.each(Object.keys(MEANING))("is counted as its expression says: %s", (name) => {
    const measure = valueFeatures.find(([label]) => label === name)?.[1];
    const meant = MEANING[name];
    const differing = values().filter((value) => measure?.(seen(value), countMake(value)) !== meant?.(value));
    expect(differing).toEqual([]);
  });
});

function seen(value: string) {
  const reading = { form: "assignment", name: "key", nameStart: 0, operator: "=", quote: "", wrapper: "" } as const;
  return see({ ...reading, start: 4, end: 4 + value.length, value, line: `key=${value}` }, readPlace("a.yaml"));
}

// Every alphabet in many lengths, by a generator of fixed numbers.
function values(): string[] {
  let state = 7;
  const next = (below: number): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % below;
  const pick = (alphabet: string): string => alphabet.charAt(next(997) % alphabet.length);
  return ALPHABETS.flatMap((alphabet) =>
    Array.from({ length: 60 }, (_, at) => Array.from({ length: 1 + (at % 24) }, () => pick(alphabet)).join("")),
  );
}

function occurrences(value: string, expression: RegExp): number {
  return value.match(expression)?.length ?? 0;
}

function longest(value: string, expression: RegExp): number {
  return Math.max(0, ...(value.match(expression) ?? []).map(({ length }) => length));
}

function steps(step: number): (first: string, second: string) => boolean {
  return (first, second) => second.charCodeAt(0) - first.charCodeAt(0) === step;
}

function longestIn(value: string, isStep: (first: string, second: string) => boolean): number {
  let run = 0;
  return Math.max(
    0,
    ...Array.from(value, (second, at) => (run = at > 0 && isStep(value.charAt(at - 1), second) ? run + 1 : 0)),
  );
}
