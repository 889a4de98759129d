import type { Clause } from "../policy/clause.js";
import type { Layer } from "../subjects/subject.js";
import type { TenantFact } from "./facts.js";

/** What an organisation makes of an account. */
export interface Account {
  readonly tenant: string;
  /** How its ARNs begin: "aws", "aws-cn", "aws-us-gov". */
  readonly partition: string;
  readonly fact: TenantFact | null;
  /** Whether any of its identities was seen. */
  readonly isSeen: boolean;
  /** Service control policies from the root down; none where nothing limits it. */
  readonly levels: readonly Layer[];
  /** What was not seen of them. */
  readonly levelRiders: readonly Clause[];
  /** Resource control policies. */
  readonly controls: Layer;
  readonly controlRiders: readonly Clause[];
}
