import type { Condition } from "../conditions/condition.js";
import type { PrincipalMatcher } from "./to-principal-matcher.js";
import type { ResourceMatcher } from "./to-resource-matcher.js";

/** A statement made ready: all that does not depend on who asks for what is worked out. */
export interface Statement {
  /** Of those that name somebody: the same for all of one compiler that differ in nothing but whom they name. */
  readonly effect: number;
  /** Whether it speaks of all resources alike, whatever their names and marks. */
  readonly isBlind: boolean;
  readonly isAllow: boolean;
  /** The actions it speaks of. */
  readonly mask: bigint;
  /** Null in policies of identities and of organisations, which speak of whoever they hang on. */
  readonly principals: PrincipalMatcher | null;
  readonly resource: ResourceMatcher;
  readonly conditions: readonly Condition[];
  /** Means anybody whose ARN its conditions name, which no boundary limits. */
  readonly isByArn: boolean;
  /** Condition keys that are never there in requests for these actions. */
  readonly absent: ReadonlySet<string>;
  /** "key policy: Sid", "arn:aws:iam::..:policy/x: statement 2". */
  readonly evidence: string;
}
