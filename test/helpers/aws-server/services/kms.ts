import type * as Sdk from "@aws-sdk/client-kms";
import { AwsError } from "../aws-error.js";
import type { KmsFixture, KmsKey } from "../kms-fixture.js";
import { pageOf } from "../page-of.js";
import type { Scene } from "../scene.js";
import type { Sequence } from "../sequence.js";
import type { Service } from "../service.js";
import { jsonWire } from "../wires/json-wire.js";

/** Key Management Service, the calls that read. */
export const kms: Service = {
  wire: jsonWire,
  operations: {
    ListKeys,
    ListAliases,
    DescribeKey,
    GetKeyPolicy,
    ListKeyPolicies,
    GetKeyRotationStatus,
    ListKeyRotations,
    ListGrants,
    ListRetirableGrants,
    ListResourceTags,
    GetKeyLastUsage,
    GetPublicKey,
    DescribeCustomKeyStores,
  },
};

interface Paged {
  readonly Limit?: number | undefined;
  readonly Marker?: string | undefined;
}

interface Cut<T> {
  readonly items: T[];
  readonly ending: { readonly Truncated: boolean; readonly NextMarker?: string };
}

function cut<T>(all: Sequence<T>, input: Paged, sizes: { standard: number; most: number; list: string }): Cut<T> {
  const { items, next } = pageOf(all, { limit: input.Limit, marker: input.Marker, ...sizes });
  return { items, ending: next === undefined ? { Truncated: false } : { Truncated: true, NextMarker: next } };
}

function shelf({ account, region }: Scene): KmsFixture {
  return account.kms(region);
}

function keyOf(name: string | undefined, scene: Scene): KmsKey {
  if (name === undefined) throw new AwsError("ValidationException", "KeyId must not be null.");
  const owner = /^arn:aws[\w-]*:kms:([\w-]+):(\d{12}):/u.exec(name);
  const [, region = scene.region, account = scene.account.id] = owner ?? [];
  const home = scene.estate.accounts.find(({ id }) => id === account);
  const key = region === scene.region ? home?.kms(region).find(name) : undefined;
  if (key === undefined) throw new AwsError("NotFoundException", `Key '${name}' does not exist`);
  if (key.refuses.includes(scene.operation))
    throw new AwsError(
      "AccessDeniedException",
      `User: ${scene.caller} is not authorized to perform: kms:${scene.operation} on resource: ${key.metadata.Arn} because no resource-based policy allows the kms:${scene.operation} action`,
    );
  return key;
}

function ListKeys(input: Sdk.ListKeysRequest, scene: Scene): Sdk.ListKeysResponse {
  const { items, ending } = cut(shelf(scene).keys, input, { standard: 100, most: 1000, list: listName(scene) });
  return { Keys: items.map(({ metadata }) => ({ KeyId: metadata.KeyId, KeyArn: metadata.Arn })), ...ending };
}

function ListAliases(input: Sdk.ListAliasesRequest, scene: Scene): Sdk.ListAliasesResponse {
  const target = input.KeyId === undefined ? null : keyOf(input.KeyId, scene).metadata.KeyId;
  const all = shelf(scene).aliases;
  const wanted = target === null ? all : gather(all).filter(({ TargetKeyId }) => TargetKeyId === target);
  const { items, ending } = cut(wanted, input, { standard: 50, most: 100, list: listName(scene, target) });
  return { Aliases: items, ...ending };
}

function DescribeKey(input: Sdk.DescribeKeyRequest, scene: Scene): Sdk.DescribeKeyResponse {
  return { KeyMetadata: keyOf(input.KeyId, scene).metadata };
}

function GetKeyPolicy(input: Sdk.GetKeyPolicyRequest, scene: Scene): Sdk.GetKeyPolicyResponse {
  return { Policy: keyOf(input.KeyId, scene).policy, PolicyName: "default" };
}

function ListKeyPolicies(input: Sdk.ListKeyPoliciesRequest, scene: Scene): Sdk.ListKeyPoliciesResponse {
  keyOf(input.KeyId, scene);
  return { PolicyNames: ["default"], Truncated: false };
}

function GetKeyRotationStatus(input: Sdk.GetKeyRotationStatusRequest, scene: Scene): Sdk.GetKeyRotationStatusResponse {
  const { metadata, rotation } = keyOf(input.KeyId, scene);
  if (metadata.KeyState === "PendingDeletion" || metadata.KeyState === "PendingReplicaDeletion")
    throw new AwsError("KMSInvalidStateException", `${metadata.Arn} is pending deletion.`);
  return rotation ?? refuseKind(metadata.Arn);
}

function ListKeyRotations(input: Sdk.ListKeyRotationsRequest, scene: Scene): Sdk.ListKeyRotationsResponse {
  const { metadata, rotations } = keyOf(input.KeyId, scene);
  if (metadata.KeySpec !== "SYMMETRIC_DEFAULT") refuseKind(metadata.Arn);
  const isWhole = input.IncludeKeyMaterial === "ALL_KEY_MATERIAL";
  const wanted = isWhole ? rotations : rotations.filter(({ RotationDate }) => RotationDate !== undefined);
  const list = listName(scene, metadata.Arn, isWhole);
  const { items, ending } = cut(wanted, input, { standard: 100, most: 1000, list });
  return { Rotations: items, ...ending };
}

function ListGrants(input: Sdk.ListGrantsRequest, scene: Scene): Sdk.ListGrantsResponse {
  const { metadata, grants } = keyOf(input.KeyId, scene);
  const { GrantId, GranteePrincipal } = input;
  const isFiltered = GrantId !== undefined || GranteePrincipal !== undefined;
  const wanted = isFiltered
    ? gather(grants).filter(
        (grant) =>
          (GrantId === undefined || grant.GrantId === GrantId) &&
          (GranteePrincipal === undefined || grant.GranteePrincipal === GranteePrincipal),
      )
    : grants;
  const list = listName(scene, metadata.Arn, GrantId, GranteePrincipal);
  const { items, ending } = cut(wanted, input, { standard: 50, most: 100, list });
  return { Grants: items, ...ending };
}

const retirable = new WeakMap<KmsFixture, Map<string, Sdk.GrantListEntry[]>>();

function ListRetirableGrants(input: Sdk.ListRetirableGrantsRequest, scene: Scene): Sdk.ListGrantsResponse {
  const fixture = shelf(scene);
  const index = retirable.get(fixture) ?? indexByRetirer(fixture);
  retirable.set(fixture, index);
  const wanted = index.get(input.RetiringPrincipal ?? "") ?? [];
  const list = listName(scene, input.RetiringPrincipal);
  const { items, ending } = cut(wanted, input, { standard: 50, most: 100, list });
  return { Grants: items, ...ending };
}

function indexByRetirer({ keys }: KmsFixture): Map<string, Sdk.GrantListEntry[]> {
  const index = new Map<string, Sdk.GrantListEntry[]>();
  for (const grant of gather(keys).flatMap((key) => gather(key.grants))) {
    const { RetiringPrincipal: retirer = "" } = grant;
    index.set(retirer, [...(index.get(retirer) ?? []), grant]);
  }
  return index;
}

function ListResourceTags(input: Sdk.ListResourceTagsRequest, scene: Scene): Sdk.ListResourceTagsResponse {
  const { metadata, tags } = keyOf(input.KeyId, scene);
  const { items, ending } = cut(tags, input, { standard: 50, most: 50, list: listName(scene, metadata.Arn) });
  return { Tags: items, ...ending };
}

function GetKeyLastUsage(input: Sdk.GetKeyLastUsageRequest, scene: Scene): Sdk.GetKeyLastUsageResponse {
  const { metadata, lastUsage } = keyOf(input.KeyId, scene);
  if (metadata.AWSAccountId !== scene.account.id)
    throw new AwsError("AccessDeniedException", "This operation does not work on keys of another account.");
  return lastUsage;
}

function GetPublicKey(input: Sdk.GetPublicKeyRequest, scene: Scene): Sdk.GetPublicKeyResponse {
  const { metadata, publicKey } = keyOf(input.KeyId, scene);
  if (publicKey === null) return refuseKind(metadata.Arn);
  const { Arn, KeySpec, KeyUsage } = metadata;
  return { KeyId: Arn, PublicKey: publicKey, KeySpec, KeyUsage };
}

function DescribeCustomKeyStores(
  input: Sdk.DescribeCustomKeyStoresRequest,
  scene: Scene,
): Sdk.DescribeCustomKeyStoresResponse {
  const { CustomKeyStoreId: id } = input;
  const wanted = shelf(scene).stores.filter(({ CustomKeyStoreId }) => id === undefined || CustomKeyStoreId === id);
  const { items, ending } = cut(wanted, input, { standard: 100, most: 1000, list: listName(scene, id) });
  return { CustomKeyStores: items, ...ending };
}

function refuseKind(arn: string): never {
  throw new AwsError("UnsupportedOperationException", `${arn} does not support this operation.`);
}

function gather<T>(all: Sequence<T>): T[] {
  return Array.from({ length: all.length }, (_, index) => all.at(index)).filter((item) => item !== undefined);
}

function listName({ operation, account, region }: Scene, ...parts: readonly unknown[]): string {
  return JSON.stringify([operation, account.id, region, ...parts]);
}
