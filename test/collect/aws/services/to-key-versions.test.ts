import { expect, it } from "vitest";
import { toKeyVersions } from "../../../../src/collect/collectors/aws/services/kms/to-key-versions.js";
import { keyLookOf } from "./key-look-of.js";

const resource = "arn:aws:kms:eu-west-1:111111111111:key/k1";
const listed = (...items: object[]) => ({ status: "ok", value: { items, cut: null } }) as const;

it("The first material was made with the key, later ones when it rotated.", () => {
  const first = { KeyMaterialId: "m1", KeyMaterialState: "NON_CURRENT" };
  const second = {
    KeyMaterialId: "m2",
    KeyMaterialState: "CURRENT",
    RotationDate: new Date("2025-01-15T08:00:00Z"),
    RotationType: "AUTOMATIC",
  };
  const base = { resource, expiresAt: null, origin: "provider" };
  expect(toKeyVersions(keyLookOf({}, { versions: listed(first, second) }))).toEqual([
    { ...base, version: "m1", state: "previous", createdAt: "2024-01-15T08:00:00.000Z", trigger: null },
    { ...base, version: "m2", state: "current", createdAt: "2025-01-15T08:00:00.000Z", trigger: "automatic" },
  ]);
});

it("Imported material has an end, and no beginning that the service would know.", () => {
  const imported = { KeyMaterialId: "m1", KeyMaterialState: "CURRENT", ValidTo: new Date("2027-01-01T00:00:00Z") };
  const pending = {
    KeyMaterialId: "m2",
    KeyMaterialState: "PENDING_MULTI_REGION_IMPORT_AND_ROTATION",
    ImportState: "PENDING_IMPORT",
  };
  const base = { resource, createdAt: null, origin: "imported", trigger: null };
  expect(toKeyVersions(keyLookOf({ Origin: "EXTERNAL" }, { versions: listed(imported, pending) }))).toEqual([
    { ...base, version: "m1", state: "current", expiresAt: "2027-01-01T00:00:00.000Z" },
    { ...base, version: "m2", state: "pending", expiresAt: null },
  ]);
});
