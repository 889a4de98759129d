import { expect, it } from "vitest";
import { watchUnknown } from "../../../../src/collect/collectors/aws/talk/watch-unknown.js";

function page(httpStatusCode: number): Error {
  return Object.assign(new Error("a page came"), { name: "PageInstead", $metadata: { httpStatusCode } });
}

it("A call that is answered twenty times in a row by a page about a failure is not asked again.", () => {
  const watch = watchUnknown();
  for (let times = 0; times < 19; times += 1) watch.failed(page(500));
  expect(() => watch.throwIfUnknown()).not.toThrow();
  watch.failed(page(500));
  expect(() => watch.throwIfUnknown()).toThrow("a page came");
});

it("Pages of a gateway that is busy say nothing of the call.", () => {
  const watch = watchUnknown();
  for (let times = 0; times < 50; times += 1) watch.failed(page(503));
  expect(() => watch.throwIfUnknown()).not.toThrow();
});

it("An answer in between begins the count anew.", () => {
  const watch = watchUnknown();
  for (let times = 0; times < 19; times += 1) watch.failed(page(500));
  watch.answered();
  watch.failed(page(500));
  expect(() => watch.throwIfUnknown()).not.toThrow();
});
