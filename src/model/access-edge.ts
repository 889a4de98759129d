/** One principal's way to one managed key. Derived from policies, grants and guardrails. */
export interface AccessEdge {
  readonly resource: string;
  /** ARN; a service's name; "*" for anybody at all; an account's root ARN for "whoever that account lets". */
  readonly principal: string;
  readonly principalKind: "user" | "role" | "root" | "service" | "account" | "anybody" | "federated" | "unknown";
  /** Account of the principal, or null. */
  readonly tenant: string | null;
  /** True where the principal lies outside the key's account. */
  readonly isExternal: boolean;
  /** What it comes to. latent: can make himself able to decrypt. Sorted. */
  readonly operations: readonly AccessOperation[];
  /** The actions as the provider writes them, sorted: "kms:Decrypt". */
  readonly actions: readonly string[];
  readonly path: "direct" | "delegated" | "grant" | "role-chain" | "service";
  /** yes: always; conditional: when `condition` holds; unknown: a policy that could say no was not seen. */
  readonly certainty: "yes" | "conditional" | "unknown";
  /** The same by what was seen alone: policies that could only forbid it, and were not seen, are left out. */
  readonly standing: "yes" | "conditional" | "unknown";
  /** In words, or null. */
  readonly condition: string | null;
  /** What gives it: "key policy: Sid", "grant: id", "arn:aws:iam::..:policy/x: statement 2". Sorted. */
  readonly evidence: readonly string[];
}

/** What can be done with a key, as classes that all providers share. */
export type AccessOperation =
  | "administer"
  | "encrypt"
  | "decrypt"
  | "sign"
  | "verify"
  | "derive"
  | "export"
  | "grant"
  | "delete"
  | "tag"
  | "latent";
