import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { openTalk } from "../../../../src/collect/collectors/aws/talk/open-talk.js";

const NO_PLACES = { record: null, replay: null, journal: null };

it("A talk listens once to the wish to stop, and no longer when it is closed.", async () => {
  const { signal } = new AbortController();
  const talk = openTalk(NO_PLACES, signal, () => new Date());
  talk.stopper.onStop(() => {});
  talk.stopper.onStop(() => {});
  const during = getEventListeners(signal, "abort").length;
  await talk.close();
  expect([during, getEventListeners(signal, "abort").length]).toEqual([1, 0]);
});
