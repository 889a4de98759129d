import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPace } from "../../../../src/collect/collectors/aws/talk/create-pace.js";
import { createStopper } from "../../../../src/collect/collectors/aws/talk/create-stopper.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

async function turnsWithin(ms: number, pace: ReturnType<typeof createPace>): Promise<number> {
  const stopper = createStopper(new AbortController().signal);
  let turns = 0;
  for (let asked = 0; asked < 100; asked += 1) void pace.turn(stopper).then(() => (turns += 1));
  await vi.advanceTimersByTimeAsync(ms);
  return turns;
}

it("Turns come as often as they may, and no more often.", async () => {
  expect(await turnsWithin(999, createPace(20))).toBe(20);
});

it("Those that fall due within half a second go together, at its beginning.", async () => {
  const pace = createPace(20);
  expect(await turnsWithin(0, pace)).toBe(10);
  expect(await turnsWithin(499, createPace(20))).toBe(10);
});

it("Who was told that it is too often goes half as fast.", async () => {
  const pace = createPace(20);
  pace.slower();
  const turns = await turnsWithin(999, pace);
  expect(turns).toBeGreaterThanOrEqual(10);
  expect(turns).toBeLessThanOrEqual(12);
});

it("Whoever waits for a turn stops waiting when the user stops.", async () => {
  const pace = createPace(0.2);
  const controller = new AbortController();
  const stopper = createStopper(controller.signal);
  await pace.turn(stopper);
  const waiting = pace.turn(stopper);
  controller.abort(new Error("stopped"));
  await expect(waiting).rejects.toThrow("stopped");
});

it("After a standstill of the program those that fell due do not all go at once: a bunch of half a second does.", async () => {
  let clock = 0;
  const pace = createPace(20, () => clock);
  const stopper = createStopper(new AbortController().signal);
  let turns = 0;
  for (let asked = 0; asked < 100; asked += 1) void pace.turn(stopper).then(() => (turns += 1));
  await vi.advanceTimersByTimeAsync(0);
  clock = 5000;
  await vi.advanceTimersByTimeAsync(50);
  expect(turns).toBe(10);
});
