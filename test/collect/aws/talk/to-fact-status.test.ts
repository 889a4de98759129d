import { expect, it } from "vitest";
import { toFactStatus } from "../../../../src/collect/collectors/aws/talk/to-fact-status.js";

const named = (name: string, httpStatusCode = 400): Error =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

it.each([
  ["AccessDeniedException", "denied"],
  ["AccessDenied", "denied"],
  ["UnauthorizedOperation", "denied"],
  ["AuthorizationErrorException", "denied"],
  ["ThrottlingException", "throttled"],
  ["Throttling", "throttled"],
  ["RequestLimitExceeded", "throttled"],
  ["TooManyRequestsException", "throttled"],
  ["UnsupportedOperationException", "unsupported"],
  ["UnknownOperationException", "unsupported"],
  ["InvalidAction", "unsupported"],
  ["KMSInvalidStateException", "not-applicable"],
  ["NotFoundException", "error"],
  ["InternalFailure", "error"],
  ["PageInstead", "error"],
])("%s means %s.", (name, status) => {
  expect(toFactStatus(named(name))).toBe(status);
});

it("A status of 429 means throttled, whatever the name.", () => {
  expect(toFactStatus(named("Odd", 429))).toBe("throttled");
});
