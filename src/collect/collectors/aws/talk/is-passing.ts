import { errorName } from "./error-name.js";
import { httpStatus, toFactStatus } from "./to-fact-status.js";

const NETWORK = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN", "TimeoutError"]);
const SERVER = new Set([
  "InternalFailure",
  "InternalError",
  "ServiceUnavailable",
  "KMSInternalException",
  "DependencyTimeoutException",
  "ServiceFailure",
]);

/** Whether the same call may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const name = errorName(error);
  if (toFactStatus(error) === "throttled" || NETWORK.has(name) || SERVER.has(name)) return true;
  // An answer that can't be read is no answer of the service's: a page of a proxy, of an emulator.
  return [500, 502, 503, 504].includes(httpStatus(error)) && !(error instanceof SyntaxError);
}
