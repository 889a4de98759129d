import type { Grant, KeyStore, KeyUse, KeyVersion, ManagedKey } from "#model/managed-key";
import type { Value } from "../../session.js";
import { moments, tagsCell, toKeyId } from "./estate-row.js";

/** Cells of `managed_keys` behind scan and target. */
export function managedKeyRow(it: ManagedKey): Value[] {
  const { kind, algorithm, sizeBits, curve, createdAt, expiresAt } = it.key;
  const first: Value[] = [
    it.resource,
    toKeyId(it.identity),
    it.provider,
    it.tenant,
    it.region,
    it.aliases,
    it.description,
    it.manager,
  ];
  return first.concat(
    [kind, algorithm, sizeBits, curve, it.spec, it.purpose, it.origin, it.protection, it.state, it.providerState],
    moments(createdAt, expiresAt, it.deletesAt),
    [it.deletionWindowDays, it.multiRegion, it.primary, it.replicas, it.store],
    [it.rotation, it.isRotationOn, it.rotationPeriodDays, ...moments(it.nextRotationAt, it.materialSince)],
    [...moments(it.lastUsedAt), it.lastUsedOperation, ...moments(it.usedKnownSince), it.policy, tagsCell(it.tags)],
    [it.facts.description, it.facts.aliases, it.facts.policy, it.facts.rotation, it.facts.versions],
    [it.facts.grants, it.facts.tags, it.facts.usage, it.facts["public-key"], it.usesStatus],
  );
}

/** Cells of `managed_key_versions` behind scan and target. */
export function keyVersionRow(it: KeyVersion): Value[] {
  return [it.resource, it.version, it.state, ...moments(it.createdAt, it.expiresAt), it.origin, it.trigger];
}

/** Cells of `key_grants` behind scan and target. */
export function grantRow(it: Grant): Value[] {
  const who = [it.grantee, it.retirer, it.issuer];
  return [it.resource, it.grant, it.name, ...who, it.operations, it.constraints, ...moments(it.createdAt)];
}

/** Cells of `key_uses` behind scan and target. */
export function keyUseRow(it: KeyUse): Value[] {
  return [it.resource, it.principal, it.operation, ...moments(it.firstAt, it.lastAt), it.count];
}

/** Cells of `key_stores` behind scan and target. */
export function keyStoreRow(it: KeyStore): Value[] {
  const state = [it.providerState, it.isConnected, it.trouble, it.cluster];
  return [it.resource, it.tenant, it.region, it.name, it.kind, ...state, ...moments(it.lastBackupAt)];
}
