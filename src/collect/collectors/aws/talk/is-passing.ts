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
  // This machine's clock is wrong: the SDK has noted by how much, and signs the next request by the server's.
  if (isCorrected(error)) return true;
  if (toFactStatus(error) === "throttled" || NETWORK.has(name) || SERVER.has(name)) return true;
  // A page of a gateway passes; one with 500 comes from something that will not be another thing the next time.
  return [500, 502, 503, 504].includes(httpStatus(error)) && !(name === "PageInstead" && httpStatus(error) === 500);
}

function isCorrected(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return false;
  const { $metadata: metadata } = error;
  return (
    typeof metadata === "object" &&
    metadata !== null &&
    "clockSkewCorrected" in metadata &&
    metadata.clockSkewCorrected === true
  );
}
