import { expect, it } from "vitest";
import { keepUrgent, type Urgent } from "../../../../../src/collect/collectors/aws/services/kms/uses/keep-urgent.js";

async function all(urgent: Urgent<string>): Promise<string[]> {
  const things: string[] = [];
  for await (const thing of urgent.settled()) things.push(thing);
  return things;
}

it("Where there is no room the least urgent goes, and of equals the last.", async () => {
  const urgent = keepUrgent<string>(2);
  const offers = [
    ["c", 2],
    ["a", 0],
    ["b", 1],
    ["d", 3],
    ["e", 1],
  ] as const;
  const gone = offers.map(([thing, urgency]) => urgent.offer(thing, urgency));
  urgent.settle(Infinity);
  expect([gone, await all(urgent)]).toEqual([
    [null, null, "c", "d", "e"],
    ["a", "b"],
  ]);
});

it("What nothing that is still to come can go before is given out at once; what was given out takes its room along.", async () => {
  const urgent = keepUrgent<string>(2);
  const given: string[] = [];
  const end = (async () => {
    for await (const thing of urgent.settled()) given.push(thing);
  })();
  const told: unknown[] = [];
  for (const [floor, thing, urgency] of [
    [0, "b", 1],
    [0, "a", 0],
    [0, "c", 1],
    [1, "d", 1],
  ] as const) {
    const gone = urgent.offer(thing, urgency);
    urgent.settle(floor);
    await new Promise((done) => setImmediate(done));
    told.push([gone, [...given]]);
  }
  urgent.settle(Infinity);
  await end;
  expect(told).toEqual([
    [null, []],
    [null, ["a"]],
    ["c", ["a"]],
    ["d", ["a", "b"]],
  ]);
});
