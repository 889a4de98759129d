/** One call of the provider's that may be made. What is not declared is never sent. */
export interface Call {
  /** As the provider writes it: "ListKeys". */
  readonly operation: string;
  /** The IAM action it needs: "kms:ListKeys". */
  readonly permission: string;
  /** What it is asked of, as the resource of a policy: "*", "arn:aws:kms:*:*:key/*". */
  readonly resource: string;
  /** How often it is made in a second, for each account and region. */
  readonly perSecond: number;
  /** Asks who is asking, takes on a role, or lists what a later look can't go on with: always asked anew, kept without credentials. */
  readonly isAskedAnew?: boolean;
}
