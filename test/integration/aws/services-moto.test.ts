import { afterAll, beforeAll, expect, it } from "vitest";
import { lookAtAws, type AwsLook } from "../../collect/aws/look-at-aws.js";
import type { SeededEstate } from "../../counterparts/aws-estate/seeded-estate.js";
import type { Counterpart } from "../../counterparts/counterpart.js";
import { startMoto } from "../../counterparts/moto.js";
import { seedEstate } from "../../counterparts/seed-estate.js";

let moto: Counterpart;
let estate: SeededEstate;
let look: AwsLook;
beforeAll(async () => {
  moto = await startMoto();
  ({ estate } = await seedEstate(moto.url));
  look = await lookAtAws(moto.url, `aws://?regions=${estate.regions.join(",")}`);
});
afterAll(() => moto.stop());

/** Of each thing only what the seeding decided, sorted by one field; all that was found, also what nobody seeded. */
function like<Thing extends object, Found extends Thing>(
  seeded: readonly Thing[],
  found: readonly Found[],
  by: keyof Thing,
): Thing[] {
  const [sample] = seeded;
  const names = sample === undefined ? [] : (Object.keys(sample) as (keyof Thing)[]);
  const cut = found.map((one) => Object.fromEntries(names.map((name) => [name, one[name]])) as Thing);
  return cut.toSorted((a, b) => (String(a[by]) < String(b[by]) ? -1 : 1));
}

function lineOf(store: object): string {
  return JSON.stringify(Object.entries(store).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

it("Every secret and secret parameter is seen, and no other.", () => {
  expect(like(estate.secrets, look.all("stored-secret"), "name")).toEqual(estate.secrets);
});

it("Every certificate is seen, and no other.", () => {
  expect(like(estate.certificates, look.all("managed-certificate"), "resource")).toEqual(estate.certificates);
});

it("Every place where data rests is seen, and besides these only what moto has of itself and the bucket of the trails.", () => {
  // moto does not tell the key of a snapshot.
  const told = estate.stores.map((one) =>
    one.kind === "snapshot" ? { ...one, encryption: "provider" as const, keyReference: null } : one,
  );
  const tenant = estate.accounts.management;
  const ebs = { tenant, service: "ec2", kind: "volume-default", name: "ebs default", keyReference: null };
  const files = { tenant, service: "s3", kind: "bucket", name: "trail-files", region: "us-east-1", keyReference: null };
  const others = [
    ...estate.regions.map((region) => ({ ...ebs, region, encryption: "none" })),
    { ...files, encryption: "provider" },
  ];
  const found = like(estate.stores, look.all("data-store"), "name");
  expect(found.map(lineOf).toSorted()).toEqual([...told, ...others].map(lineOf).toSorted());
});

it("Every trail is seen once, where it is at home.", () => {
  expect(like(estate.trails, look.all("trail"), "name")).toEqual(estate.trails);
});

it("What moto does not have is told as a problem.", () => {
  const told = look.problems
    .filter(({ scope }) => !/ (?:kms|iam)$/.test(scope))
    .map(({ scope, fact, reason }) => `${scope.split(" ").slice(2).join(" ")}: ${fact} ${reason}`);
  const expected = estate.regions.flatMap((region) => [
    `${region} cloudtrail: event stores error`,
    `${region} ec2: default key of volumes error`,
  ]);
  expect(told.toSorted()).toEqual(expected.toSorted());
});
