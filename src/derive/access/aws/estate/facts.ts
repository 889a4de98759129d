import type { NamedPolicy } from "#model/principal";

/** What the evaluator knows of a key. */
export interface KeyFact {
  readonly resource: string;
  readonly tenant: string;
  readonly region: string;
  readonly aliases: readonly string[];
  readonly isCustomers: boolean;
  readonly spec: string | null;
  readonly purpose: string | null;
  readonly origin: string | null;
  readonly multiRegion: string | null;
  /** Null where it was not seen. */
  readonly policy: string | null;
  /** Null where they were not seen. */
  readonly tags: Readonly<Record<string, string>> | null;
  readonly isDescribed: boolean;
  readonly areGrantsSeen: boolean;
}

/** What the evaluator knows of a grant. */
export interface GrantFact {
  readonly resource: string;
  readonly grant: string;
  readonly grantee: string;
  readonly operations: readonly string[];
  readonly constraints: string | null;
}

/** What the evaluator knows of an identity. */
export interface PrincipalFact {
  readonly principal: string;
  readonly tenant: string;
  readonly kind: "user" | "role" | "root";
  readonly name: string;
  readonly uniqueId: string | null;
  readonly policies: readonly NamedPolicy[];
  readonly boundary: NamedPolicy | null;
  readonly trust: string | null;
  readonly tags: Readonly<Record<string, string>> | null;
  readonly arePoliciesSeen: boolean;
}

/** What the evaluator knows of an account. */
export interface TenantFact {
  readonly tenant: string;
  readonly organisation: string | null;
  readonly isManagement: boolean;
  readonly path: readonly string[];
  readonly isOrganisationSeen: boolean;
  readonly areGuardrailsSeen: boolean;
}

/** A policy of an organisation as it bears on an account. */
export interface GuardrailFact {
  readonly tenant: string;
  readonly kind: "service-control" | "resource-control";
  readonly depth: number;
  readonly policy: NamedPolicy;
}

/** All that the evaluator is given. */
export interface EstateFacts {
  readonly keys: readonly KeyFact[];
  readonly grants: readonly GrantFact[];
  readonly principals: readonly PrincipalFact[];
  readonly tenants: readonly TenantFact[];
  readonly guardrails: readonly GuardrailFact[];
}
