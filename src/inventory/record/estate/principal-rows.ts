import type { Credential, Guardrail, Principal, Tenant } from "#model/principal";
import type { Value } from "../../session.js";
import { moments, policyCell, tagsCell, toKeyId } from "./estate-row.js";

/** Cells of `tenants` behind scan and target. */
export function tenantRow(it: Tenant): Value[] {
  const about = [it.tenant, it.provider, it.name, it.organisation, it.isManagement, it.isSuspended, it.path];
  return [...about, tagsCell(it.tags), it.facts.organisation, it.facts.guardrails];
}

/** Cells of `cloud_principals` behind scan and target. */
export function principalRow(it: Principal): Value[] {
  const policies = it.policies.map(({ id, document }) => ({ id, document }));
  const first: Value[] = [it.principal, it.provider, it.tenant, it.kind, it.name, it.uniqueId];
  return first.concat(
    moments(it.createdAt, it.lastActiveAt),
    [JSON.stringify(policies), policyCell(it.boundary), it.trust, tagsCell(it.tags)],
    [it.facts.policies, it.facts.activity],
  );
}

/** Cells of `guardrails` behind scan and target. */
export function guardrailRow(it: Guardrail): Value[] {
  return [it.tenant, it.kind, it.holder, it.depth, it.policy.id, it.policy.document];
}

/** Cells of `credentials` behind scan and target. */
export function credentialRow(it: Credential): Value[] {
  const first: Value[] = [it.resource, it.tenant, it.principal, it.kind, it.isActive];
  return first.concat(moments(it.createdAt, it.lastUsedAt, it.expiresAt), [toKeyId(it.identity), it.facts.usage]);
}
