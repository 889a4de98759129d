import { expect, it } from "vitest";
import { toRegionTags } from "../../../../../src/collect/collectors/aws/services/tags/to-region-tags.js";

const QUEUE = "arn:aws:sqs:eu-west-1:111111111111:orders";
const tag = (Key: string, Value?: string): { Key: string; Value: string | undefined } => ({ Key, Value });
const told = { ResourceARN: QUEUE, Tags: [tag("team", "shop"), tag("data", "personal")] };

it("A list read to its end gives the tags by resource, in the order of their names.", () => {
  const { named, isWhole } = toRegionTags({ status: "ok", value: { items: [told], cut: null } });
  expect([...named].map(([arn, tags]) => [arn, Object.entries(tags)])).toEqual([
    [
      QUEUE,
      [
        ["data", "personal"],
        ["team", "shop"],
      ],
    ],
  ]);
  expect(isWhole).toBe(true);
});

it("A resource that once had tags has none, and a tag without a value an empty one.", () => {
  const items = [{ ResourceARN: "arn:once" }, { ResourceARN: "arn:flag", Tags: [tag("pci")] }, { Tags: [tag("lost")] }];
  const { named } = toRegionTags({ status: "ok", value: { items, cut: null } });
  expect(Object.fromEntries(named)).toEqual({ "arn:once": {}, "arn:flag": { pci: "" } });
});

it("A group of logs goes by one name, whichever is told.", () => {
  const arn = "arn:aws:logs:eu-west-1:111111111111:log-group:/app/audit";
  const items = [{ ResourceARN: `${arn}:*`, Tags: [tag("team", "shop")] }];
  const { named } = toRegionTags({ status: "ok", value: { items, cut: null } });
  expect(named.get(arn)).toEqual({ team: "shop" });
});

it("A list that was broken off is not whole, and keeps what came before.", () => {
  const cut = { reason: "denied", said: "no" } as const;
  const { named, isWhole } = toRegionTags({ status: "ok", value: { items: [told], cut } });
  expect([named.size, isWhole]).toEqual([1, false]);
});

it("A list that was refused names nothing.", () => {
  const { named, isWhole } = toRegionTags({ status: "denied", said: "no" });
  expect([named.size, isWhole]).toEqual([0, false]);
});
