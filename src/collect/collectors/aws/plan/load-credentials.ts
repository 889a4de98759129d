import type { Credentials } from "../talk/client-settings.js";
import { readEnvironment } from "../talk/environment.js";
import { loadPackage } from "../talk/load-package.js";
import type { Talk } from "../talk/open-talk.js";
import { toTrouble } from "../talk/to-trouble.js";
import { withTimeLimit } from "../talk/with-time-limit.js";
import { keepCredentials } from "./keep-credentials.js";

// The machine's own metadata service answers in milliseconds or is not there.
const METADATA = { timeout: 1000, maxRetries: 1 };
const TIME_LIMIT_MS = 60_000;
// A replay signs like a collection, and nothing is sent.
const OF_A_REPLAY: Credentials = { accessKeyId: "replay", secretAccessKey: "replay" };

/** The user's own credentials by the SDK's standard chain: environment, profile, sign-on, web identity, container, machine. */
export async function loadCredentials(profile: string | null, talk: Talk): Promise<() => Promise<Credentials>> {
  if (talk.isReplay) return async () => OF_A_REPLAY;
  const { fromNodeProviderChain } = loadPackage("@aws-sdk/credential-providers");
  const clientConfig = { requestHandler: talk.handler };
  const chain = fromNodeProviderChain({ ...METADATA, ...(profile === null ? {} : { profile }), clientConfig });
  const named = profile ?? readEnvironment("AWS_PROFILE");
  // Every client of the SDK asks, and all at once: the chain is gone through for all of them together.
  return keepCredentials(async () => {
    try {
      return await withTimeLimit(TIME_LIMIT_MS, talk.stopper, (signal) => Promise.race([chain(), ended(signal)]));
    } catch (error) {
      throw toTrouble(error, named === null ? "AWS credentials" : `AWS credentials of profile ${named}`);
    }
  });
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_done, fail) => {
    signal.addEventListener("abort", () => fail(signal.reason), { once: true });
  });
}
