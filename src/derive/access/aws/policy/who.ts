import type { AccessEdge } from "#model/access-edge";

/** What a statement can name somebody by. */
export interface Who {
  /** ARN, a service's name, "*". */
  readonly arn: string;
  readonly kind: AccessEdge["principalKind"];
  readonly account: string | null;
  readonly name: string;
  readonly uniqueId: string | null;
  /** Whether a permissions boundary hangs on it. */
  readonly isBounded: boolean;
}

/** How a statement names somebody: himself, or the account he is in. */
export interface Fit {
  readonly path: "direct" | "delegated";
  /** What must hold for it, in words, or null. */
  readonly word: string | null;
  /** Whether the permissions boundary of a role limits what is given this way within an account. */
  readonly bound: "bound" | "free" | "open";
}
