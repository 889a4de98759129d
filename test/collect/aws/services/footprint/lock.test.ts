import { expect, it } from "vitest";
import { lockedWith, OPEN, PROVIDERS } from "../../../../../src/collect/collectors/aws/services/footprint/lock.js";

it.each([undefined, ""])("Without a key (%j) it is what the place is otherwise.", (key) => {
  expect([lockedWith(key, OPEN), lockedWith(key, PROVIDERS)]).toEqual([OPEN, PROVIDERS]);
});

it.each([
  "arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  "1234abcd-12ab-34cd-56ef-1234567890ab",
  "alias/orders",
  "arn:aws:kms:eu-west-1:111111111111:alias/orders",
  "alias/awsome",
  "alias/team/alias/aws/s3",
])("%s is a key of the customer.", (key) => {
  expect(lockedWith(key, OPEN)).toEqual({ encryption: "customer", keyReference: key });
});

it.each(["alias/aws/s3", "arn:aws:kms:eu-west-1:111111111111:alias/aws/ebs"])(
  "%s is the provider's key in the account.",
  (key) => {
    expect(lockedWith(key, OPEN)).toEqual({ encryption: "managed", keyReference: key });
  },
);
