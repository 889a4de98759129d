import { expect, it } from "vitest";
import { createStopper } from "../../../../src/collect/collectors/aws/talk/create-stopper.js";
import { withTimeLimit } from "../../../../src/collect/collectors/aws/talk/with-time-limit.js";

const untilEnded = (signal: AbortSignal): Promise<never> =>
  new Promise((_done, fail) => signal.addEventListener("abort", () => fail(signal.reason as Error)));

it("Work that does not end in its time is ended.", async () => {
  const stopper = createStopper(new AbortController().signal);
  await expect(withTimeLimit(1, stopper, untilEnded)).rejects.toThrow(/no answer in time/);
});

it("Work is ended when the user stops, with the reason.", async () => {
  const user = new AbortController();
  const work = withTimeLimit(60_000, createStopper(user.signal), untilEnded);
  user.abort(new Error("the user stops"));
  await expect(work).rejects.toThrow(/the user stops/);
});

it("Work is not begun where the user has stopped before.", async () => {
  const stopper = createStopper(AbortSignal.abort(new Error("the user stopped")));
  await expect(withTimeLimit(60_000, stopper, async () => "done")).rejects.toThrow(/the user stopped/);
});
