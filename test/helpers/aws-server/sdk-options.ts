/** What the SDK's clients need to speak with a server on loopback as one account. */
export interface SdkOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly maxAttempts: number;
}

/** Options for a client of the SDK: one attempt, the account by the digits in its access key. */
export function sdkOptions(endpoint: string, account: string, region = "eu-west-1"): SdkOptions {
  const credentials = { accessKeyId: `AKIA${account}TEST`, secretAccessKey: "x" };
  return { endpoint, region, credentials, maxAttempts: 1 };
}
