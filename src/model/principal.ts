import type { FactStatus } from "./fact-status.js";
import type { Identity } from "./identity.js";

/** A policy document with the name a reader finds it by. */
export interface NamedPolicy {
  /** ARN of a managed policy; "inline:NAME", "group:NAME/inline:NAME" of one that lies within. */
  readonly id: string;
  /** JSON. */
  readonly document: string;
}

/** One identity that can act. */
export interface Principal {
  /** ARN. */
  readonly principal: string;
  readonly provider: "aws";
  readonly tenant: string;
  readonly kind: "user" | "role" | "root";
  readonly name: string;
  /** "AIDA...", "AROA...": what a policy shows in its place once it is gone. */
  readonly uniqueId: string | null;
  readonly createdAt: string | null;
  readonly lastActiveAt: string | null;
  /** All identity policies: attached, inline, and those of the groups it is in. */
  readonly policies: readonly NamedPolicy[];
  readonly boundary: NamedPolicy | null;
  /** Who may take on this role, as JSON. */
  readonly trust: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<"policies" | "activity", FactStatus>>;
}

/** An account, subscription or project. */
export interface Tenant {
  readonly tenant: string;
  readonly provider: "aws";
  readonly name: string | null;
  /** Id of the organisation it is in; null where it is in none or that is not known. */
  readonly organisation: string | null;
  readonly isManagement: boolean;
  readonly isSuspended: boolean;
  /** Ids from the root of the organisation down to the account. */
  readonly path: readonly string[];
  /** Null where they were not seen. */
  readonly tags: Readonly<Record<string, string>> | null;
  readonly facts: Readonly<Record<"organisation" | "guardrails", FactStatus>>;
}

/** One policy of an organisation as it bears on one account. */
export interface Guardrail {
  readonly tenant: string;
  readonly kind: "service-control" | "resource-control";
  /** Root, unit or account it is attached to, and its depth from the root (0). At each depth at least one must allow. */
  readonly holder: string;
  readonly depth: number;
  readonly policy: NamedPolicy;
}

/** Something a principal proves itself with. */
export interface Credential {
  readonly resource: string;
  readonly tenant: string;
  /** ARN. */
  readonly principal: string;
  readonly kind:
    "access-key" | "password" | "ssh-public-key" | "signing-certificate" | "server-certificate" | "service-credential";
  readonly isActive: boolean | null;
  readonly createdAt: string | null;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  /** Its public half, where it has one. */
  readonly identity: Identity | null;
  readonly facts: Readonly<Record<"usage", FactStatus>>;
}
