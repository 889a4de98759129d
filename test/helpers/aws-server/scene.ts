import type { AccountFixture, AwsEstate } from "./aws-estate.js";

/** Where and when an operation is answered. */
export interface Scene {
  readonly operation: string;
  readonly region: string;
  readonly account: AccountFixture;
  readonly estate: AwsEstate;
  readonly now: Date;
  /** ARN of who calls. */
  readonly caller: string;
  /** Gives out temporary credentials of another account. */
  readonly openSession: (session: Session) => string;
}

/** Temporary credentials: who they make of the caller, and until when. */
export interface Session {
  readonly account: string;
  readonly arn: string;
  readonly expiresAt: Date;
}
