import type { Account, Organization, OrganizationalUnit, PolicyType, Root } from "@aws-sdk/client-organizations";

/** An organisation: its tree and its policies. */
export interface OrganizationFixture {
  readonly organization: Organization;
  readonly root: Root & { readonly Id: string };
  readonly units: readonly (OrganizationalUnit & { readonly Id: string; readonly parent: string })[];
  readonly accounts: readonly (Account & { readonly Id: string; readonly parent: string })[];
  readonly policies: readonly OrganizationPolicy[];
  /** Content of the organisation's own resource policy, or null. */
  readonly resourcePolicy: string | null;
  /** Accounts other than the management account that may ask. */
  readonly delegated: readonly string[];
  /** Tags by account, unit or policy id. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One policy of an organisation and what it is attached to. */
export interface OrganizationPolicy {
  readonly id: string;
  readonly name: string;
  readonly type: PolicyType;
  readonly content: string;
  readonly isManaged: boolean;
  /** Ids of roots, units, accounts. */
  readonly targets: readonly string[];
}
