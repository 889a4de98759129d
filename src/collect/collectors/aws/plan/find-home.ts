import { loadPackage } from "../talk/load-package.js";
import type { Talk } from "../talk/open-talk.js";

const ELSE = "us-east-1";

/** The region that the user's configuration names (AWS_REGION, the profile), else us-east-1. */
export async function findHome(profile: string | null, talk: Talk): Promise<string> {
  if (talk.isReplay) return ELSE;
  const { STS } = loadPackage("@aws-sdk/client-sts");
  try {
    return await new STS(profile === null ? {} : { profile }).config.region();
  } catch (error) {
    // The SDK has no name for it: a plain error says that a region is missing.
    if (error instanceof Error && /region/i.test(error.message)) return ELSE;
    throw error;
  }
}
