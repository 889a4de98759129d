/** A policy that allows a look at a provider, in the provider's own form. */
export interface PermissionPolicy {
  readonly name: string;
  /** To be written as JSON. */
  readonly document: unknown;
  /** Its size as the provider counts it, and how large it may be. */
  readonly characters: number;
  readonly mostCharacters: number;
}
