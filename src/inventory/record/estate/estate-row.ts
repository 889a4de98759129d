import type { Identity } from "#model/identity";
import type { NamedPolicy } from "#model/principal";
import { isoOrNull } from "../../row.js";
import type { Value } from "../../session.js";

const SCHEMES: Readonly<Record<Identity["scheme"], string>> = {
  "spki-sha256": "spki",
  "keyed-hmac-sha256": "hmac",
  "container-sha256": "container",
  "provider-name": "name",
};

/** The `key_id` of an identity: "spki:3f...", "name:arn:..."; null without one. */
export function toKeyId(identity: Identity): string;
export function toKeyId(identity: Identity | null): string | null;
export function toKeyId(identity: Identity | null): string | null {
  return identity === null ? null : `${SCHEMES[identity.scheme]}:${identity.value}`;
}

/** Moments, as cells. */
export function moments(...texts: (string | null)[]): Value[] {
  return texts.map(isoOrNull);
}

/** Names with their values as a JSON cell, sorted by name. */
export function tagsCell(tags: Readonly<Record<string, string>> | null): Value {
  if (tags === null) return null;
  return JSON.stringify(Object.fromEntries(Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** A policy with its name as a JSON cell. */
export function policyCell(policy: NamedPolicy | null): Value {
  return policy === null ? null : JSON.stringify({ id: policy.id, document: policy.document });
}
