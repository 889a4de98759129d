import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { EstateObservation } from "#model/estate";
import type { ManagedKey } from "#model/managed-key";
import type { Principal } from "#model/principal";
import { derive } from "#derive/derive";
import { openInventory } from "#inventory/inventory";
import { run } from "../../src/cli/run.js";
import { FULL_ESTATE } from "../inventory/estate-samples.js";
import { collection, entry, SCAN } from "../inventory/samples.js";
import { fakeStreet } from "./fake-street.js";

const ACCOUNT = "111122223333";
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const READER = `arn:aws:iam::${ACCOUNT}:role/reader`;
const POLICY = {
  Version: "2012-10-17",
  Statement: [
    { Sid: "Readers", Effect: "Allow", Principal: { AWS: READER }, Action: "kms:Decrypt", Resource: "*" },
    { Sid: "Root", Effect: "Allow", Principal: { AWS: ACCOUNT }, Action: "kms:*", Resource: "*" },
  ],
};

const base = FULL_ESTATE["managed-key"];
const open: ManagedKey = {
  ...base,
  resource: KEY,
  spec: "SYMMETRIC_DEFAULT",
  purpose: "encrypt",
  policy: JSON.stringify(POLICY),
  facts: { ...base.facts, grants: "ok" },
};
const dark: ManagedKey = {
  ...open,
  resource: KEY.replace("1234abcd", "dark0000"),
  identity: { scheme: "provider-name", value: "dark" },
  aliases: ["alias/dark"],
  policy: null,
  facts: { ...open.facts, policy: "denied" },
};
const reader: Principal = {
  ...FULL_ESTATE.principal,
  principal: READER,
  tenant: ACCOUNT,
  kind: "role",
  name: "reader",
  policies: [],
  boundary: null,
};

const folder = mkdtempSync(join(tmpdir(), "keycensus-access-"));
const file = join(folder, "inventory.duckdb");
const empty = join(folder, "empty.duckdb");

beforeAll(async () => {
  const things: readonly EstateObservation[] = [
    { kind: "estate", noun: "managed-key", thing: open },
    { kind: "estate", noun: "managed-key", thing: dark },
    { kind: "estate", noun: "principal", thing: reader },
    { kind: "estate", noun: "tenant", thing: { ...FULL_ESTATE.tenant, tenant: ACCOUNT, isManagement: true } },
  ];
  for (const [path, seen] of [
    [file, things],
    [empty, []],
  ] as const) {
    const inventory = await openInventory(path);
    const scan = await inventory.beginScan(SCAN);
    await inventory.record(
      entry(scan, [...seen], { collection: collection({ collector: "aws", at: "aws://", label: "aws://" }, {}) }),
    );
    await derive(inventory);
    await inventory.close();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function say(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const street = fakeStreet();
  const code = await run(["access", ...args], street);
  return { code, ...street.written };
}

const EDGE = {
  resource: KEY,
  principal: READER,
  principalKind: "role",
  tenant: ACCOUNT,
  isExternal: false,
  operations: ["decrypt"],
  actions: ["kms:Decrypt"],
  path: "direct",
  certainty: "yes",
  standing: "yes",
  condition: null,
  evidence: ["key policy: Readers"],
};

describe("keycensus access", () => {
  it.each([KEY, "1234abcd-12ab-34cd-56ef-1234567890ab", "alias/app", "app", KEY.replace(/key\/.*/, "alias/app")])(
    "finds a key by %s",
    async (name) => {
      const { code, out } = await say(name, "--inventory", file, "--json");
      expect({ code, first: JSON.parse(out).edges[0] }).toEqual({ code: 0, first: EDGE });
    },
  );

  it("shows who can do what and why as a table", async () => {
    const { out } = await say("app", "--inventory", file);
    const cells = out.split("\n").map((line) => line.split(/ {2,}/));
    expect(cells.slice(0, 3)).toEqual([
      [`${KEY} (alias/app)`],
      ["WHO", "CAN", "CERTAINTY", "BY", "CONDITION", "BECAUSE OF"],
      [READER, "decrypt", "yes", "direct, role", "key policy: Readers"],
    ]);
  });

  it("shows what an identity can use, named by its ARN or its name", async () => {
    const [byArn, byName] = [
      await say("--principal", READER, "--inventory", file, "--json"),
      await say("--principal", "reader", "--inventory", file, "--json"),
    ];
    expect([JSON.parse(byArn.out), byName.out]).toEqual([{ keys: [], principals: [READER], edges: [EDGE] }, byArn.out]);
  });

  it("says that the key policy was not seen, what to do, and that the look is incomplete", async () => {
    const { code, err } = await say("dark", "--inventory", file);
    expect({ code, err }).toEqual({
      code: 3,
      err:
        `incomplete: the key policy of ${dark.resource} was not seen (denied): others than those shown may have access\n` +
        "hint: allow kms:GetKeyPolicy to whoever scans, and scan again\n",
    });
  });

  it("names the key that was meant", async () => {
    const { code, err } = await say("alias/ap", "--inventory", file);
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: this inventory knows no managed key named alias/ap\nhint: did you mean alias/app, or ${KEY.replace(/key\/.*/, "alias/app")}?\n`,
    });
  });

  it("says what to do where the inventory knows no key at all", async () => {
    const { code, err } = await say("app", "--inventory", empty);
    expect({ code, err }).toEqual({
      code: 2,
      err: "error: this inventory knows no managed key at all\nhint: scan a cloud account first: keycensus scan aws://\n",
    });
  });

  it("says what to do where there is no inventory", async () => {
    const { code, err } = await say("app", "--inventory", join(folder, "none.duckdb"));
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: there is no inventory at ${join(folder, "none.duckdb")}\nhint: keycensus scan says where it keeps an inventory\n`,
    });
  });

  it("asks for a key or an identity", async () => {
    expect((await say("--inventory", file)).err).toBe(
      "error: access is asked of one key or of one identity\nhint: keycensus access KEY, or keycensus access --principal ARN\n",
    );
  });
});
