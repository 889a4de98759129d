import * as fc from "fast-check";
import { expect, it } from "vitest";
import { edgesOf, type Edge } from "./edges-of.js";
import type { Estate, ShortStatement } from "./short-estate.js";

const NAMES = ["Decrypt", "Encrypt", "kms:De*", "kms:*", "*", "PutKeyPolicy", "CreateGrant"];
const action = fc.constantFrom(...NAMES);
const who = fc.constantFrom("$1", "$2", "*", "@alice", "@role", "@guest", "arn:aws:iam::$9:root");
const on = fc.constantFrom("*", "@app", "@other", "arn:aws:kms:*:$1:key/*", "arn:aws:kms:us-east-1:*:key/*");
const conditions = fc.constantFrom(
  undefined,
  { StringEquals: { "kms:ViaService": "s3" } },
  { StringNotEquals: { "aws:PrincipalTag/team": "blue" } },
  { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-ours" } },
  { StringEquals: { "kms:EncryptionContext:t": "a" } },
  { Bool: { "kms:GrantIsForAWSResource": "true" } },
  { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::$1:role/*" } },
);
const not = fc.constantFrom([], [], ["Action"], ["Resource"]);
const effect = fc.constantFrom("allow", "allow", "deny");
const resourceStatement = fc
  .record({ effect, action, to: who, if: conditions })
  .map(({ effect: verb, action: name, to, ...rest }): ShortStatement => clean({ [verb]: name, to, ...rest }));
const identityStatement = fc
  .record({ effect, action, on, not, if: conditions })
  .map(({ effect: verb, action: name, ...rest }): ShortStatement => clean({ [verb]: [name], ...rest }));

interface Policies {
  readonly key: readonly ShortStatement[];
  readonly identity: readonly ShortStatement[];
  readonly limit: readonly ShortStatement[];
}

const policies: fc.Arbitrary<Policies> = fc.record({
  key: fc.array(resourceStatement, { maxLength: 4 }),
  identity: fc.array(identityStatement, { maxLength: 4 }),
  limit: fc.array(identityStatement, { maxLength: 2 }),
});

function clean(statement: Readonly<Record<string, unknown>>): ShortStatement {
  return Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== undefined));
}

function toEstate({ key, identity, limit }: Policies): Estate {
  const own = { policy: identity };
  return {
    keys: { app: { policy: key, grants: [{ to: "alice", operations: ["Decrypt"] }] }, other: { policy: key } },
    principals: {
      alice: { ...own, tags: { team: "blue" } },
      role: { ...own, kind: "role", boundary: [{ allow: "*" }, ...limit] },
      guest: { ...own, account: "2" },
    },
    tenants: { "1": { scps: [[{ allow: "*" }, ...limit]] } },
  };
}

const RANK = { yes: 2, conditional: 1, unknown: 1 } as const;

/** How surely each principal may do each action with each key: the best over all edges. */
function strengths(edges: readonly Edge[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { resource, principal, principal_kind: kind, actions, certainty } of edges)
    for (const one of actions.filter((name) => name.startsWith("kms:"))) {
      const key = `${resource} ${kind} ${principal} ${one}`;
      best.set(key, Math.max(best.get(key) ?? 0, RANK[certainty]));
    }
  return best;
}

async function strengthsOf(all: Policies): Promise<Map<string, number>> {
  return strengths(await edgesOf(toEstate(all)));
}

const layer = fc.constantFrom("key", "identity", "limit");

function add(all: Policies, name: keyof Policies, statement: ShortStatement): Policies {
  return { ...all, [name]: [...all[name], statement] };
}

function turn(statement: ShortStatement, verb: "allow" | "deny"): ShortStatement {
  const { allow, deny, ...rest } = statement;
  return { [verb]: allow ?? deny, ...rest };
}

const added = fc.record({ name: layer, key: resourceStatement, identity: identityStatement });

it("adding a deny never widens", async () => {
  await fc.assert(
    fc.asyncProperty(policies, added, async (all, more) => {
      const statement = turn(more.name === "key" ? more.key : more.identity, "deny");
      const [before, after] = [await strengthsOf(all), await strengthsOf(add(all, more.name, statement))];
      const wider = [...after].filter(([key, strength]) => strength > (before.get(key) ?? 0));
      expect(wider).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("adding an allow never narrows", async () => {
  await fc.assert(
    fc.asyncProperty(policies, added, async (all, more) => {
      const statement = turn(more.name === "key" ? more.key : more.identity, "allow");
      const [before, after] = [await strengthsOf(all), await strengthsOf(add(all, more.name, statement))];
      const narrower = [...before].filter(([key, strength]) => (after.get(key) ?? 0) < strength);
      expect(narrower).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("the order of statements never matters", async () => {
  await fc.assert(
    fc.asyncProperty(policies, async (all) => {
      const back = { key: all.key.toReversed(), identity: all.identity.toReversed(), limit: all.limit.toReversed() };
      expect(new Map([...(await strengthsOf(back))].toSorted())).toEqual(
        new Map([...(await strengthsOf(all))].toSorted()),
      );
    }),
    { numRuns: 400 },
  );
});

it("the same estate gives the same edges in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(policies, async (all) => {
      expect(await edgesOf(toEstate(all))).toEqual(await edgesOf(toEstate(all)));
    }),
    { numRuns: 50 },
  );
});

it("the longest patterns end", async () => {
  const name = `kms:${"*a".repeat(2000)}b`;
  const estate: Estate = {
    keys: { app: { policy: [{ allow: "kms:*", to: "$1" }] } },
    principals: { alice: { policy: [{ allow: name, on: `arn:${"*:".repeat(2000)}x` }] } },
  };
  expect((await edgesOf(estate)).map(({ principal }) => principal)).toEqual(["arn:aws:iam::111111111111:root"]);
});
