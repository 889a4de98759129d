import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SeededEstate, SeededKey } from "../../counterparts/aws-estate/seeded-estate.js";
import { changeEstate } from "../../counterparts/change-estate.js";
import type { EstateChange } from "../../counterparts/change-estate.js";
import type { Counterpart } from "../../counterparts/counterpart.js";
import { startMoto } from "../../counterparts/moto.js";
import { seedEstate } from "../../counterparts/seed-estate.js";
import type { CliRun } from "../../helpers/run-cli.js";
import { differentLines } from "./different-lines.js";
import { motoState } from "./moto-state.js";
import { readTable } from "./read-table.js";
import { openAwsPlace } from "./run-aws.js";
import type { AwsPlace, Row } from "./run-aws.js";

interface StoredDiff {
  readonly estate: readonly { table: string; id: string; change: string; fields: readonly Row[] }[];
  readonly keys: Readonly<Record<"new" | "gone", readonly { id: string }[]>>;
  readonly findings: Readonly<Record<"new" | "gone", readonly { rule: string; resource: string }[]>>;
}

let moto: Counterpart;
let place: AwsPlace;
let estate: SeededEstate;
let change: EstateChange;
let strayed: readonly string[];
let changed: readonly string[];
let first: CliRun;
let diff: StoredDiff;
let tables: Readonly<Record<string, readonly Row[]>>;
beforeAll(async () => {
  moto = await startMoto();
  const standing = await seedEstate(moto.url);
  ({ estate } = standing);
  place = openAwsPlace(moto.url, "AKIAIOSFODNN7EXAMPLE");
  const target = `aws://org?role=OrganizationAccountAccessRole&regions=${estate.regions.join(",")}`;
  const before = await motoState(moto);
  first = await place.scan([target, "--fail-on", "none"]);
  const after = await motoState(moto);
  strayed = differentLines(before, after);
  tables = await readAll(place, estate);
  change = await changeEstate(standing);
  changed = differentLines(after, await motoState(moto));
  await place.scan([target, "--fail-on", "none", "-q"]);
  const { stdout } = await place.run(["diff", "--inventory", place.inventory, "--format", "json"]);
  diff = JSON.parse(stdout) as StoredDiff;
}, 300_000);
afterAll(async () => {
  await moto.stop();
  place.remove();
});

async function readAll(from: AwsPlace, { accounts }: SeededEstate): Promise<Readonly<Record<string, readonly Row[]>>> {
  const read = (view: string, things: readonly object[], where = "true"): Promise<readonly Row[]> =>
    readTable(from, { view, fields: Object.keys(things[0] ?? {}), where });
  const inside = `tenant in (${Object.values(accounts)
    .map((id) => `'${id}'`)
    .join(", ")})`;
  return {
    keys: await read("current_managed_keys", estate.keys, "manager is distinct from 'provider'"),
    grants: await read("current_key_grants", estate.grants),
    principals: await read("current_cloud_principals", estate.principals, "kind <> 'root'"),
    credentials: await read("current_credentials", estate.credentials, `kind <> 'password' and ${inside}`),
    secrets: await read("current_stored_secrets", estate.secrets),
    certificates: await read("current_managed_certificates", estate.certificates),
    stores: await read(
      "current_data_stores",
      estate.stores,
      `name in (${namesOf(estate.stores)}) or kind not in ('snapshot', 'volume-default') and name <> 'trail-files'`,
    ),
    trails: await read("current_trails", estate.trails),
  };
}

// moto has two thousand snapshots of its own in every account and region.
function namesOf(things: readonly { readonly name: string }[]): string {
  return things.map(({ name }) => `'${name}'`).join(", ");
}

describe("an estate of three accounts, scanned by roles", () => {
  // moto says of a key that waits for its deletion, as the provider does, that it does not rotate.
  it("has every key in the inventory as it was made, and no other", () => {
    const told = estate.keys.map((key) =>
      key.state === "deactivated" && key.spec === "SYMMETRIC_DEFAULT" ? { ...key, isRotationOn: false } : key,
    );
    expect(tables["keys"]).toEqual(sorted(told));
  });

  it("has every user and role, with policies, boundary and trust", () => {
    // moto leaves out the boundary of a user from its answer.
    const told = estate.principals.map((one) => (one.kind === "user" ? { ...one, boundary: null } : one));
    expect(tables["principals"]).toEqual(sorted(told));
  });

  it.each(["grants", "credentials", "secrets", "certificates", "trails"] as const)("has all %s", (noun) => {
    expect(tables[noun]).toEqual(sorted(estate[noun]));
  });

  it("has all places where data rests, besides those that are in every account", () => {
    // moto does not tell the key of a snapshot.
    const told = estate.stores.map((one) =>
      one.kind === "snapshot" ? { ...one, encryption: "provider" as const, keyReference: null } : one,
    );
    expect(tables["stores"]).toEqual(sorted(told));
  });

  it("says what moto could not tell, and ends with 3", () => {
    expect([first.code, first.stdout.includes("last use")]).toEqual([3, true]);
  });

  it("is after the look what it was before", () => {
    expect(strayed).toEqual([]);
  });

  it("would show, were it not", () => {
    const names = [change.newKey.resource, change.newGrant.grant];
    expect(names.filter((name) => !changed.some((line) => line.includes(name)))).toEqual([]);
  });
});

describe("the estate once it was changed", () => {
  it("differs in exactly what was changed", () => {
    const { newKey, newGrant } = change;
    const told = [
      { table: "managed_keys", id: newKey.resource, change: "new", fields: [] },
      ...change.changed.map((resource) => ({
        table: "managed_keys",
        id: resource,
        change: "changed",
        fields: fieldsOf(keyOf(estate, resource), keyOf(change.estate, resource)),
      })),
      { table: "key_grants", id: `${newGrant.resource} ${newGrant.grant}`, change: "new", fields: [] },
    ];
    // moto issues a certificate by itself after a minute.
    const found = diff.estate.filter(({ table }) => table !== "managed_certificates");
    expect(found.toSorted(byId)).toEqual(told.toSorted(byId));
  });

  it("has one key more, and none less", () => {
    expect([diff.keys.new.length, diff.keys.gone]).toEqual([1, []]);
  });

  it("has new findings of what was changed alone", () => {
    const touched = [...change.changed, change.newKey.resource, change.newGrant.resource];
    const strange = [...diff.findings.new, ...diff.findings.gone].filter(
      ({ resource }) => !touched.some((name) => resource.startsWith(name)),
    );
    expect(strange).toEqual([]);
  });

  it("has a finding for each change that is one", () => {
    const rules = new Set(diff.findings.new.map(({ rule }) => rule));
    expect(["alias-to-unusable-key", "unconditioned-grant"].filter((rule) => !rules.has(rule))).toEqual([]);
  });
});

describe("keycensus access", () => {
  it("names who can decrypt with a key whose policy leaves it to the account", async () => {
    const key = estate.keys.find(({ description }) => description === "sandbox");
    const answer = await place.run(["access", "--inventory", place.inventory, "--json", key?.resource ?? ""]);
    const { edges } = JSON.parse(answer.stdout) as {
      edges: { principal: string; path: string; operations: string[] }[];
    };
    const found = edges.filter(({ path, operations }) => path === "delegated" && operations.includes("decrypt"));
    const names = found.map(({ principal }) => principal.replace(/^.*:/u, "")).toSorted();
    expect(names).toEqual(["role/tester", "user/gina"]);
  });

  it("says of somebody without a policy that there is nothing", async () => {
    const stranger = `arn:aws:iam::${estate.accounts.sandbox}:role/stranger`;
    const answer = await place.run(["access", "--inventory", place.inventory, "--principal", stranger]);
    expect(answer.stdout).toBe(`${stranger}\nno access found\n`);
  });
});

function keyOf({ keys }: SeededEstate, resource: string): SeededKey {
  const found = keys.find((key) => key.resource === resource);
  if (found === undefined) throw new Error(`There is no key ${resource}.`);
  return found;
}

/** Columns that differ, as the diff writes them. */
function fieldsOf(from: SeededKey, to: SeededKey): readonly Row[] {
  const names = Object.keys(to) as (keyof SeededKey)[];
  return names
    .filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]))
    .map((name) => ({ field: name === "providerState" ? "provider_state" : name, from: from[name], to: to[name] }))
    .toSorted((a, b) => (a.field < b.field ? -1 : 1));
}

function sorted(things: readonly object[]): readonly object[] {
  return things.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
