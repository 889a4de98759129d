import type { DataStore, ManagedCertificate, StoredSecret, Trail } from "#model/store";
import type { Value } from "../../session.js";
import { moments, tagsCell } from "./estate-row.js";

/** Cells of `stored_secrets` behind scan and target. */
export function storedSecretRow(it: StoredSecret): Value[] {
  const first: Value[] = [it.resource, it.tenant, it.region, it.name, it.service, it.keyReference];
  return first.concat(
    [...moments(it.createdAt, it.lastRotatedAt), it.isRotationOn, it.rotationPeriodDays],
    moments(it.nextRotationAt, it.lastAccessedAt),
    [it.policy, tagsCell(it.tags), it.facts.description, it.facts.policy],
  );
}

/** Cells of `managed_certificates` behind scan and target. */
export function managedCertificateRow(it: ManagedCertificate): Value[] {
  const first: Value[] = [it.resource, it.tenant, it.region, it.subject, it.providerState, it.origin, it.isAuthority];
  return first.concat(
    [it.spec, it.signatureAlgorithm, ...moments(it.notBefore, it.notAfter)],
    [it.renewsItself, it.usedBy, it.facts.description],
  );
}

/** Cells of `data_stores` behind scan and target. */
export function dataStoreRow(it: DataStore): Value[] {
  const first: Value[] = [it.resource, it.tenant, it.region, it.service, it.kind, it.name];
  return first.concat([it.encryption, it.keyReference, tagsCell(it.tags), it.facts.encryption]);
}

/** Cells of `trails` behind scan and target. */
export function trailRow(it: Trail): Value[] {
  const first: Value[] = [
    it.resource,
    it.tenant,
    it.region,
    it.name,
    it.kind,
    it.isLogging,
    it.coversAllRegions,
    it.coversOrganisation,
  ];
  return first.concat(
    [it.validatesFiles, it.excludesKeyUse, it.recordsReads, it.bucket, it.keyReference],
    [it.facts.status, it.facts.selectors],
  );
}
