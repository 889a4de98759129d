import type { AccessCounts, ManagedKeyCard } from "#model/managed-key-card";
import { shaped } from "./shaped.js";

const same = (value: unknown) => value;

const access = shaped<AccessCounts>({
  users: same,
  externalUsers: same,
  administrators: same,
  latent: same,
  isPublic: same,
});

/** Writes what a store says of one key, and how many can use it. */
export const writeManagedKey = shaped<ManagedKeyCard>({
  resource: same,
  keyId: same,
  tenant: same,
  region: same,
  aliases: same,
  description: same,
  owner: same,
  manager: same,
  spec: same,
  purpose: same,
  origin: same,
  protection: same,
  state: same,
  providerState: same,
  createdAt: same,
  deletesAt: same,
  rotation: same,
  isRotationOn: same,
  rotationPeriodDays: same,
  materialSince: same,
  lastUsedAt: same,
  usedKnownSince: same,
  access: (counts: AccessCounts | null) => (counts === null ? null : access(counts)),
  protects: same,
  unseen: same,
});
