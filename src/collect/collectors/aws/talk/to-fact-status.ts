import type { FactStatus } from "#model/fact-status";
import { errorName } from "./error-name.js";

const DENIED =
  /^(?:AccessDenied|AccessDeniedException|AuthorizationError|AuthorizationErrorException|UnauthorizedOperation|Unauthorized|UnauthorizedException|Client\.UnauthorizedOperation|OptInRequired|NotAuthorized)$/;
const THROTTLED =
  /^(?:Throttl\w+|TooManyRequests\w*|RequestLimitExceeded|RequestThrottled\w*|SlowDown|BandwidthLimitExceeded|LimitExceededException|ProvisionedThroughputExceededException|PriorRequestNotComplete)$/;
// What the provider says where a thing is in a state in which it does not have the fact: the rotation of a key that waits for its end.
const NOT_APPLICABLE = /^(?:KMSInvalidStateException|DisabledException)$/;
// What it says where a thing of that kind does not have the fact, or where it does not know the call.
const UNSUPPORTED =
  /^(?:UnsupportedOperation\w*|UnknownOperation\w*|InvalidAction|NotImplemented\w*|OperationNotSupported\w*)$/;

/** What an error of the provider's means for the fact that was asked for. */
export function toFactStatus(error: unknown): Exclude<FactStatus, "ok"> {
  const name = errorName(error);
  if (DENIED.test(name)) return "denied";
  if (THROTTLED.test(name) || httpStatus(error) === 429) return "throttled";
  if (NOT_APPLICABLE.test(name)) return "not-applicable";
  return UNSUPPORTED.test(name) || httpStatus(error) === 501 ? "unsupported" : "error";
}

/** The HTTP status of the answer that an error was made from, or 0. */
export function httpStatus(error: unknown): number {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return 0;
  const { $metadata: metadata } = error;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return 0;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : 0;
}
