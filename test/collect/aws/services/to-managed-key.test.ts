import type { KeyMetadata } from "@aws-sdk/client-kms";
import { describe, expect, it } from "vitest";
import type { ManagedKey } from "#model/managed-key";
import type { KeyLook } from "../../../../src/collect/collectors/aws/services/kms/key-look.js";
import { toManagedKey } from "../../../../src/collect/collectors/aws/services/kms/to-managed-key.js";
import { keyLookOf } from "./key-look-of.js";

const place = {
  partition: "aws",
  account: "111111111111",
  region: "eu-west-1",
  aliases: { status: "ok" as const, byKey: new Map([["k1", ["alias/a"]]]) },
};
const managed = (metadata: Partial<KeyMetadata>, look: Partial<KeyLook> = {}): ManagedKey =>
  toManagedKey(keyLookOf(metadata, look), place);
const versions = (...items: object[]): KeyLook["versions"] => ({ status: "ok", value: { items, cut: null } });
const DENIED = { status: "denied", said: "AccessDeniedException: no" } as const;
const UNSUPPORTED = { status: "unsupported", said: "" } as const;

it.each([
  ["Creating", "pre-active"],
  ["PendingImport", "pre-active"],
  ["Enabled", "active"],
  ["Updating", "active"],
  ["Disabled", "suspended"],
  ["Unavailable", "suspended"],
  ["PendingDeletion", "deactivated"],
  ["PendingReplicaDeletion", "deactivated"],
] as const)("The state %s is that of NIST: %s.", (KeyState, state) => {
  expect(managed({ KeyState })).toMatchObject({ state, providerState: KeyState });
});

it.each([
  ["AWS_KMS", "provider", "hsm", "automatic"],
  ["EXTERNAL", "imported", "hsm", "on-demand"],
  ["AWS_CLOUDHSM", "cloudhsm", "hsm", "manual"],
  ["EXTERNAL_KEY_STORE", "external-store", "external", "manual"],
] as const)("Material of origin %s is %s, kept by %s, renewed %s.", (Origin, ...words) => {
  const { origin, protection, rotation } = managed({ Origin });
  expect([origin, protection, rotation]).toEqual(words);
});

it("A key that cannot be described keeps its name, its aliases and what else was answered.", () => {
  expect(managed({}, { description: DENIED })).toMatchObject({
    resource: "arn:aws:kms:eu-west-1:111111111111:key/k1",
    aliases: ["alias/a"],
    state: null,
    rotation: null,
    materialSince: null,
    policy: "{}",
    facts: { description: "denied", policy: "ok" },
  });
});

it("A key of the provider's rotates every year, has no tags, and is not asked for either.", () => {
  const ask = { rotation: UNSUPPORTED, versions: UNSUPPORTED, tags: UNSUPPORTED };
  expect(managed({ KeyManager: "AWS" }, ask)).toMatchObject({
    manager: "provider",
    rotation: "automatic",
    isRotationOn: true,
    rotationPeriodDays: 365,
    materialSince: null,
    tags: {},
    facts: { rotation: "ok", versions: "unsupported", tags: "ok" },
  });
});

it("A list of grants that ends too early is not known.", () => {
  const grants = { status: "ok", value: { items: [], cut: { reason: "cut-short", said: "no marker" } } } as const;
  expect(managed({}, { grants }).facts.grants).toBe("error");
});

it("A replica names its primary, and every key its replicas.", () => {
  const regions = {
    MultiRegionKeyType: "REPLICA" as const,
    PrimaryKey: { Arn: "arn:p", Region: "us-east-1" },
    ReplicaKeys: [{ Arn: "arn:z" }, { Arn: "arn:a" }],
  };
  expect(managed({ MultiRegion: true, MultiRegionConfiguration: regions })).toMatchObject({
    multiRegion: "replica",
    primary: "arn:p",
    replicas: ["arn:a", "arn:z"],
    materialSince: null,
  });
});

describe("the age of the material in use", () => {
  const rotated = { RotationDate: new Date("2025-06-01T00:00:00Z"), KeyMaterialState: "CURRENT" };
  const older = { RotationDate: new Date("2024-09-01T00:00:00Z"), KeyMaterialState: "NON_CURRENT" };
  const pending = { RotationDate: new Date("2026-01-01T00:00:00Z"), KeyMaterialState: "PENDING_ROTATION" };
  it.each([
    ["counts from the last rotation", {}, { versions: versions(older, rotated) }, "2025-06-01T00:00:00.000Z"],
    ["does not count material that waits", {}, { versions: versions(rotated, pending) }, "2025-06-01T00:00:00.000Z"],
    ["without a rotation counts from the key's creation", {}, { versions: versions() }, "2024-01-15T08:00:00.000Z"],
    [
      "of a kind that cannot rotate counts from the key's creation",
      { KeySpec: "RSA_2048" },
      { versions: UNSUPPORTED },
      "2024-01-15T08:00:00.000Z",
    ],
    [
      "in a custom store counts from the key's creation",
      { Origin: "AWS_CLOUDHSM" },
      { versions: UNSUPPORTED },
      "2024-01-15T08:00:00.000Z",
    ],
    ["is not known where rotations may not be read", {}, { versions: DENIED }, null],
    ["is not known before material is imported", { Origin: "EXTERNAL", KeyState: "PendingImport" }, {}, null],
  ] as const)("%s", (...[, metadata, look, since]) => {
    expect(managed(metadata, look).materialSince).toBe(since);
  });
});
