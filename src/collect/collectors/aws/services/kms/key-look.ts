import type {
  GetKeyLastUsageResponse,
  GetKeyRotationStatusResponse,
  GrantListEntry,
  KeyMetadata,
  RotationsListEntry,
  Tag,
} from "@aws-sdk/client-kms";
import type { Event } from "@aws-sdk/client-cloudtrail";
import type { Fact } from "../../talk/fact.js";
import type { Listed } from "../../talk/read-pages.js";

/** Everything one key was asked, with what became of each question. */
export interface KeyLook {
  readonly arn: string;
  readonly description: Fact<KeyMetadata>;
  /** JSON. */
  readonly policy: Fact<string>;
  readonly rotation: Fact<GetKeyRotationStatusResponse>;
  readonly versions: Fact<Listed<RotationsListEntry>>;
  readonly grants: Fact<Listed<GrantListEntry>>;
  readonly tags: Fact<Listed<Tag>>;
  readonly usage: Fact<GetKeyLastUsageResponse>;
  /** DER SubjectPublicKeyInfo. */
  readonly publicKey: Fact<Uint8Array>;
  /** Events of the log; null: not asked for, since nothing hangs on them. */
  readonly uses: Fact<Listed<Event>> | null;
}
