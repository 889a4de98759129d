/** One call as it came over the wire. */
export interface AwsCall {
  /** Name it was signed for: "kms", "iam", "sts". */
  readonly service: string;
  readonly operation: string;
  readonly account: string;
  readonly region: string;
  readonly accessKey: string;
  /** Members by the provider's names; numbers of a query are text. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What it is about (key, user, trail ...), or null. */
  readonly resource: string | null;
}
