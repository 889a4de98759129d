import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPace } from "../../../../src/collect/collectors/aws/talk/create-pace.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

async function turnsWithin(ms: number, pace: ReturnType<typeof createPace>): Promise<number> {
  const { signal } = new AbortController();
  let turns = 0;
  for (let asked = 0; asked < 100; asked += 1) void pace.turn(signal).then(() => (turns += 1));
  await vi.advanceTimersByTimeAsync(ms);
  return turns;
}

it("Turns come as often as they may, and no more often.", async () => {
  expect(await turnsWithin(999, createPace(20))).toBe(20);
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
  await pace.turn(controller.signal);
  const waiting = pace.turn(controller.signal);
  controller.abort(new Error("stopped"));
  await expect(waiting).rejects.toThrow("stopped");
});
