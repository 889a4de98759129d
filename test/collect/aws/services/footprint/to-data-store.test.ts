import { expect, it } from "vitest";
import { toDataStore } from "../../../../../src/collect/collectors/aws/services/footprint/to-data-store.js";

const place = { partition: "aws", account: "111111111111", region: "eu-west-1" };
const found = { resource: "arn:x", service: "sns", kind: "topic", name: "x", tags: null };
const store = { ...found, tenant: "111111111111", region: "eu-west-1" };
const lock = { encryption: "customer", keyReference: "alias/a" } as const;

it("A lock that is told along is known.", () => {
  expect(toDataStore({ ...found, lock }, place)).toEqual({ ...store, ...lock, facts: { encryption: "ok" } });
});

it("A lock that was asked for is known by its answer.", () => {
  const asked = { status: "ok", value: lock } as const;
  expect(toDataStore({ ...found, lock: asked }, place)).toEqual({ ...store, ...lock, facts: { encryption: "ok" } });
});

it.each(["denied", "unsupported", "throttled", "error"] as const)(
  "A lock that is %s is not told as none.",
  (status) => {
    const expected = { ...store, encryption: null, keyReference: null, facts: { encryption: status } };
    expect(toDataStore({ ...found, lock: { status, said: "no" } }, place)).toEqual(expected);
  },
);
