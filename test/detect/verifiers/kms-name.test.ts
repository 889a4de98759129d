import { expect, test } from "vitest";
import { verify } from "../../../src/detect/verifiers/kms-name.js";
import { textOf } from "./text-of.js";

const KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

function nameIn(line: string): string | undefined {
  const verified = verify(textOf(line), line.indexOf(":kms:"));
  return typeof verified === "string" ? verified : verified.materials[0]?.name;
}

test("A full name of a key is read whole, wherever it stands in a line", () => {
  expect(nameIn(`key = "${KEY}", rest`)).toBe(KEY);
});

test.each([
  "arn:aws-cn:kms:cn-north-1:111122223333:alias/orders",
  "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab",
])("Other partitions, aliases and multi-Region keys are names too: %s", (name) => {
  expect(nameIn(name)).toBe(name);
});

test.each([
  "arn:aws:kms:*:111122223333:key/*",
  "arn:aws:kms:eu-west-1:111122223333:key/1234abcd",
  "arn:aws:kms:eu-west-1:account:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  `${KEY}0`,
  "x:kms:eu-west-1:111122223333:alias/orders",
])("What is no full name is none: %s", (line) => {
  expect(nameIn(line)).toBe("no full name of a key");
});

test("A mention has the form of a reference and no kind", () => {
  const verified = verify(textOf(KEY), KEY.indexOf(":kms:"));
  expect(typeof verified === "string" ? verified : verified.materials.map(({ kind, form }) => [kind, form])).toEqual([
    ["unknown", "reference"],
  ]);
});
