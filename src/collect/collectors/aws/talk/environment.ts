// Beside git's runner the one place outside of cli that reads the environment: the SDK reads it too, for its own part.
import { env } from "node:process";

// The SDK tells every user of Node 20 that a later SDK will want Node 22: this package chooses the SDK, not its user.
env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

/** The first of some variables that is set and not empty, or null. */
export function readEnvironment(...names: readonly string[]): string | null {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== "") ?? null;
}
