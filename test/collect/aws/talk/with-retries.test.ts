import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createStopper } from "../../../../src/collect/collectors/aws/talk/create-stopper.js";
import { withRetries } from "../../../../src/collect/collectors/aws/talk/with-retries.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const named = (name: string): Error => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

async function triesOf(refusal: Error): Promise<number> {
  const call = vi.fn(() => Promise.reject(refusal));
  const stopper = createStopper(new AbortController().signal);
  const end = withRetries(call, { stopper, onThrottled: () => {}, random: () => 1 }).catch((last: unknown) => last);
  await vi.runAllTimersAsync();
  expect(await end).toBe(refusal);
  return call.mock.calls.length;
}

it.each([
  ["ThrottlingException", 10],
  ["InternalFailure", 4],
  ["TimeoutError", 4],
  ["AccessDeniedException", 1],
  ["NotFoundException", 1],
])("%s is tried %i times.", async (name, tries) => {
  expect(await triesOf(named(name))).toBe(tries);
});

it("Every answer that says too often is told.", async () => {
  const onThrottled = vi.fn();
  const answers = [Promise.reject(named("Throttling")), Promise.reject(named("Throttling")), Promise.resolve("yes")];
  for (const answer of answers) answer.catch(() => {});
  const stopper = createStopper(new AbortController().signal);
  const asked = withRetries(() => answers.shift() ?? Promise.resolve(""), { stopper, onThrottled, random: () => 0 });
  await vi.runAllTimersAsync();
  expect([await asked, onThrottled.mock.calls.length]).toEqual(["yes", 2]);
});
