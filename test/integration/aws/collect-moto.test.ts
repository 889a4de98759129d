import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtAws, type AwsLook } from "../../collect/aws/look-at-aws.js";
import type { Counterpart } from "../../counterparts/counterpart.js";
import { startMoto } from "../../counterparts/moto.js";
import { seedEstate } from "../../counterparts/seed-estate.js";
import type { SeededEstate } from "../../counterparts/aws-estate/seeded-estate.js";

let moto: Counterpart;
let estate: SeededEstate;
let look: AwsLook;
beforeAll(async () => {
  moto = await startMoto();
  ({ estate } = await seedEstate(moto.url));
  const regions = estate.regions.join(",");
  look = await lookAtAws(moto.url, `aws://org?role=OrganizationAccountAccessRole&regions=${regions}`);
});
afterAll(() => moto.stop());

/** Of each thing only what the seeding decided, sorted by one field. */
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

describe("an organisation of three accounts in two regions", () => {
  it("is seen with every key as it was made, besides those that the provider adds", () => {
    const customers = look
      .all("managed-key")
      .filter(({ resource }) => estate.keys.some((key) => key.resource === resource));
    // moto says of a key that waits for its deletion, as the provider does, that it does not rotate.
    const told = estate.keys.map((key) =>
      key.state === "deactivated" && key.spec === "SYMMETRIC_DEFAULT" ? { ...key, isRotationOn: false } : key,
    );
    expect(like(told, customers, "resource")).toEqual(told);
  });

  it("has no key that nobody made", () => {
    const strange = look
      .all("managed-key")
      .filter(({ resource }) => !estate.keys.some((key) => key.resource === resource));
    expect(
      strange
        .filter(({ manager }) => manager !== "provider")
        .map(({ resource, aliases }) => `${resource} ${aliases.join()}`),
    ).toEqual([]);
  });

  it("is seen with every grant", () => {
    const found = look.all("grant");
    expect(like(estate.grants, found, "grant")).toEqual(estate.grants);
  });

  it("is seen with every principal, its policies, boundary and trust", () => {
    const found = look.all("principal").filter(({ kind }) => kind !== "root");
    // moto leaves out the boundary of a user from this answer.
    const told = estate.principals.map((one) => (one.kind === "user" ? { ...one, boundary: null } : one));
    expect(like(told, found, "principal")).toEqual(told);
  });

  it("is seen with every credential", () => {
    const found = look
      .all("credential")
      .filter(({ resource }) => estate.credentials.some((one) => one.resource === resource));
    expect(like(estate.credentials, found, "resource")).toEqual(estate.credentials);
  });
});
