/** Where a collection looks: plain data, so that it can be handed to any thread. */
export interface AwsPlan {
  readonly partition: string;
  readonly profile: string | null;
  /** Region that account-wide services are asked in. */
  readonly home: string;
  readonly accounts: readonly PlannedAccount[];
}

/** One account of the plan. */
export interface PlannedAccount {
  readonly id: string;
  /** ARN of the role to take on there; null: the credentials are its own. */
  readonly role: string | null;
  /** Sorted; at least one. */
  readonly regions: readonly string[];
}
