/** What a target URI asks for. */
export interface AwsTarget {
  /** Profile of the shared configuration, or null: whatever the environment offers. */
  readonly profile: string | null;
  /** own: the account of the credentials; organisation: all accounts of its organisation; else one account's id. */
  readonly accounts: "own" | "organisation" | { readonly id: string };
  /** Name (with its path) of the role to take on in each account, or null. */
  readonly role: string | null;
  /** Regions to look at, sorted; null: all that the account has enabled. */
  readonly regions: readonly string[] | null;
}
