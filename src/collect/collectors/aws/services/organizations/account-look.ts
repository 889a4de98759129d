import type { Account, Organization, PolicyType, Tag } from "@aws-sdk/client-organizations";
import type { Guardrail } from "#model/principal";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";

/** What the organisation was asked about one account, with what became of each question. */
export interface AccountLook {
  readonly account: string;
  /** Null: it is in none. */
  readonly organisation: Fact<Organization | null>;
  /** The organisation's own record of the account; undefined where it has none. */
  readonly entry: Fact<Account | undefined>;
  /** Ids from the root down to the account. */
  readonly path: Fact<readonly string[]>;
  /** Policies at each depth of the path. */
  readonly attachments: Fact<readonly Attachment[]>;
  readonly tags: Fact<Listed<Tag>>;
}

/** The policies of one kind that are attached to one part of the path. */
export interface Attachment {
  readonly type: PolicyType;
  readonly kind: Guardrail["kind"];
  readonly holder: string;
  readonly depth: number;
  readonly policies: Fact<Listed<AttachedPolicy>>;
}

/** A policy, and what became of the question what it says. */
export interface AttachedPolicy {
  readonly id: string;
  readonly document: Fact<string>;
}
