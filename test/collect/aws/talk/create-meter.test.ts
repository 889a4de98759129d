import { expect, it } from "vitest";
import { createMeter } from "../../../../src/collect/collectors/aws/talk/create-meter.js";
import { createStopper } from "../../../../src/collect/collectors/aws/talk/create-stopper.js";

const stopper = createStopper(new AbortController().signal);
const free = { turn: async (): Promise<void> => undefined, slower: (): void => undefined };

it("Requests of a call are added up over places; its rates are those of the busiest place.", async () => {
  let at = 0;
  const meter = createMeter(() => at);
  const busy = meter.count("kms:ListGrants", 20, free);
  const calm = meter.count("kms:ListGrants", 20, free);
  meter.count("kms:ListKeys", 100, free);
  for (const moment of [0, 100, 900, 1100, 4000]) {
    at = moment;
    await busy.turn(stopper);
  }
  await calm.turn(stopper);
  expect(meter.asked()).toEqual([
    { call: "kms:ListGrants", requests: 6, places: 2, pacePerSecond: 20, meanPerSecond: 1.25, peakPerSecond: 3 },
  ]);
});

it("A turn that was not taken is no request.", async () => {
  const meter = createMeter();
  const broken = { ...free, turn: (): Promise<void> => Promise.reject(new Error("stopped")) };
  await expect(meter.count("kms:ListKeys", 100, broken).turn(stopper)).rejects.toThrow("stopped");
  expect(meter.asked()).toEqual([]);
});
