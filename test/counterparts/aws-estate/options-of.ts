/** How to get into one account of a counterpart. */
export interface AwsDoor {
  readonly endpoint: string;
  readonly account: string;
  readonly credentials: AwsCredentials;
}

/** Credentials as the SDK takes them. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Options for a client of the SDK in one region. */
export function optionsOf(
  door: AwsDoor,
  region: string,
): Omit<AwsDoor, "account"> & { readonly region: string; readonly maxAttempts: number } {
  return { endpoint: door.endpoint, credentials: door.credentials, region, maxAttempts: 1 };
}
