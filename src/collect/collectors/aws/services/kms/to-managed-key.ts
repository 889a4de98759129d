import { createHash } from "node:crypto";
import type { KeyMetadata } from "@aws-sdk/client-kms";
import type { FactStatus } from "#model/fact-status";
import type { ManagedKey } from "#model/managed-key";
import type { Fact } from "../../talk/fact.js";
import { toIso } from "../to-iso.js";
import { isReplica } from "./is-replica.js";
import { specOf } from "./key-abilities.js";
import type { KeyLook } from "./key-look.js";
import { managers, origins, protections, purposes, states, wordFor } from "./key-words.js";
import type { RegionAliases } from "./list-aliases.js";
import { materialSince } from "./material-since.js";
import { rotationOf } from "./rotation-of.js";
import { specFacts } from "./spec-facts.js";
import { statusOfList } from "../status-of-list.js";

/** Where a key was found, and the aliases that point to it there. */
export interface KeyPlace {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly aliases: RegionAliases;
}

/** Everything that was learnt of a key as the model's managed key. */
export function toManagedKey(look: KeyLook, { partition, account, region, aliases }: KeyPlace): ManagedKey {
  const metadata = look.description.status === "ok" ? look.description.value : null;
  const spec = metadata === null ? null : specOf(metadata);
  const id = look.arn.slice(look.arn.lastIndexOf("/") + 1);
  return {
    resource: look.arn,
    provider: "aws",
    tenant: account,
    region,
    identity: identityOf(look),
    key: {
      ...specFacts(spec, partition),
      service: null,
      createdAt: toIso(metadata?.CreationDate),
      expiresAt: toIso(metadata?.ValidTo),
    },
    aliases: aliases.byKey.get(id) ?? [],
    spec,
    ...(metadata === null ? NOT_DESCRIBED : describe(metadata)),
    ...regionsOf(metadata),
    ...rotationOf(look),
    materialSince: materialSince(look),
    ...usageOf(look),
    usesStatus: look.uses === null ? null : statusOfList(look.uses),
    policy: valueOf(look.policy),
    tags: tagsOf(look, metadata),
    facts: statusesOf(look, metadata, aliases.status),
  };
}

function identityOf({ arn, publicKey }: KeyLook): ManagedKey["identity"] {
  if (publicKey.status !== "ok") return { scheme: "provider-name", value: arn };
  return { scheme: "spki-sha256", value: createHash("sha256").update(publicKey.value).digest("hex") };
}

const NOT_DESCRIBED = {
  description: null,
  manager: null,
  purpose: null,
  origin: null,
  protection: null,
  state: null,
  providerState: null,
  deletesAt: null,
  deletionWindowDays: null,
  store: null,
} as const;

function describe(metadata: KeyMetadata): Pick<ManagedKey, keyof typeof NOT_DESCRIBED> {
  return {
    description: orNull(metadata.Description),
    manager: wordFor(managers, metadata.KeyManager),
    purpose: wordFor(purposes, metadata.KeyUsage),
    origin: wordFor(origins, metadata.Origin),
    protection: wordFor(protections, metadata.Origin),
    state: wordFor(states, metadata.KeyState),
    providerState: orNull(metadata.KeyState),
    deletesAt: toIso(metadata.DeletionDate),
    deletionWindowDays: orNull(metadata.PendingDeletionWindowInDays),
    store: orNull(metadata.CustomKeyStoreId),
  };
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

function regionsOf(metadata: KeyMetadata | null): Pick<ManagedKey, "multiRegion" | "primary" | "replicas"> {
  const regions = metadata?.MultiRegionConfiguration;
  if (regions?.MultiRegionKeyType === undefined) return { multiRegion: null, primary: null, replicas: [] };
  const isCopy = metadata !== null && isReplica(metadata);
  return {
    multiRegion: isCopy ? "replica" : "primary",
    primary: isCopy ? (regions.PrimaryKey?.Arn ?? null) : null,
    replicas: (regions.ReplicaKeys ?? []).flatMap(({ Arn }) => (Arn === undefined ? [] : [Arn])).toSorted(),
  };
}

function usageOf({ usage }: KeyLook): Pick<ManagedKey, "lastUsedAt" | "lastUsedOperation" | "usedKnownSince"> {
  const { KeyLastUsage: last, TrackingStartDate: since } = valueOf(usage) ?? {};
  return {
    lastUsedAt: toIso(last?.Timestamp),
    lastUsedOperation: last?.Operation ?? null,
    usedKnownSince: toIso(since),
  };
}

function tagsOf({ tags }: KeyLook, metadata: KeyMetadata | null): ManagedKey["tags"] {
  if (metadata?.KeyManager === "AWS") return {};
  if (tags.status !== "ok") return null;
  const pairs = tags.value.items.map(({ TagKey = "", TagValue = "" }) => [TagKey, TagValue] as const);
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function statusesOf(look: KeyLook, metadata: KeyMetadata | null, aliases: FactStatus): ManagedKey["facts"] {
  // Keys of the provider's have no tags and rotate every year, as it documents: known without asking.
  const isProviders = metadata?.KeyManager === "AWS";
  return {
    description: look.description.status,
    aliases,
    policy: look.policy.status,
    rotation: isProviders ? "ok" : look.rotation.status,
    versions: statusOfList(look.versions),
    grants: statusOfList(look.grants),
    tags: isProviders ? "ok" : statusOfList(look.tags),
    usage: look.usage.status,
    "public-key": look.publicKey.status,
  };
}

function valueOf<Value>(found: Fact<Value>): Value | null {
  return found.status === "ok" ? found.value : null;
}
