import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { MOST_KEYS } from "../../../../../src/collect/collectors/aws/services/kms/uses/ask-uses.js";
import { createEstate } from "../../../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../../../helpers/aws-server/create-kms-key.js";
import { startAwsServer, type AwsServer } from "../../../../helpers/aws-server/start-aws-server.js";
import { breakOffAws, lookAtAws, type AwsLook } from "../../look-at-aws.js";

const account = "111111111111";
const REGION = "eu-west-1";
const AT = new Date("2026-03-01T00:00:00.000Z");
const ROLE = `arn:aws:iam::${account}:role/app`;
const lastUsage = { KeyLastUsage: { Operation: "Decrypt" as const, Timestamp: AT }, TrackingStartDate: AT };
const dying = (id: string): ReturnType<typeof createKmsKey> =>
  createKmsKey({ account, region: REGION, id, lastUsage, metadata: { KeyState: "PendingDeletion" } });
const off = (id: string): ReturnType<typeof dying> =>
  createKmsKey({ account, region: REGION, id, lastUsage, metadata: { KeyState: "Disabled" } });
const used = dying("used");
const plain = createKmsKey({ account, region: REGION, id: "plain", lastUsage });
const event = {
  EventName: "Decrypt",
  EventTime: AT,
  CloudTrailEvent: JSON.stringify({ userIdentity: { arn: ROLE } }),
  Resources: [{ ResourceName: used.metadata.Arn }],
};
const estateOf = (keys: readonly ReturnType<typeof dying>[]): ReturnType<typeof createEstate> =>
  createEstate([{ id: account, events: () => [event], kms: { [REGION]: createKmsFixture(keys) } }]);

let server: AwsServer;
const look = (): Promise<AwsLook> => lookAtAws(server.url, "aws://");
const statusOf = ({ all }: AwsLook, id: string): string | null | undefined =>
  all("managed-key").find(({ resource }) => resource.endsWith(id))?.usesStatus;
beforeAll(async () => {
  server = await startAwsServer({ estate: estateOf([]) });
});
afterEach(() => {
  server.heal();
  server.log.clear();
});
afterAll(() => server.stop());

it("The log is asked who used a key that is about to be destroyed, and not about a key in use that tells when it was used.", async () => {
  server.setEstate(estateOf([used, plain]));
  const seen = await look();
  const at = AT.toISOString();
  expect(seen.all("key-use")).toEqual([
    { resource: used.metadata.Arn, principal: ROLE, operation: "Decrypt", firstAt: at, lastAt: at, count: 1 },
  ]);
  expect([statusOf(seen, "used"), statusOf(seen, "plain")]).toEqual(["ok", null]);
  expect(server.log.counts()["cloudtrail:LookupEvents"]).toBe(1);
});

it.each([
  { title: "may not be asked", behaviour: { kind: "access-denied" }, status: "denied" },
  { title: "answers with a page", behaviour: { kind: "html" }, status: "error" },
] as const)(
  "Where the log $title, it is asked once; the keys are told all the same.",
  async ({ behaviour, status }) => {
    server.setEstate(estateOf([used, dying("other"), plain]));
    server.inject({ operation: "LookupEvents", behaviour });
    const seen = await look();
    expect(["used", "other", "plain"].map((id) => statusOf(seen, id))).toEqual([status, status, null]);
    expect(server.log.counts()["cloudtrail:LookupEvents"]).toBe(1);
    expect(seen.problems).toMatchObject([{ reason: status, fact: "uses in the log" }]);
  },
);

it("More keys than there is room for are not asked about, and that is told.", async () => {
  const names = Array.from({ length: MOST_KEYS + 2 }, (_, at) => `dying-${100 + at}`);
  server.setEstate(estateOf(names.map(dying)));
  server.inject({ operation: "LookupEvents", behaviour: { kind: "access-denied" } });
  const seen = await look();
  const statuses = names.map((name) => statusOf(seen, name));
  expect(statuses.filter((status) => status === "denied")).toHaveLength(MOST_KEYS);
  expect(statuses.slice(MOST_KEYS)).toEqual(["error", "error"]);
  expect(seen.problems.map(({ reason }) => reason)).toEqual(["cut-short", "denied"]);
});

it("The log is asked while keys are still looked at.", async () => {
  const names = Array.from({ length: 60 }, (_, at) => `key-${100 + at}`);
  const keys = names.map((id) => createKmsKey({ account, region: REGION, id, lastUsage }));
  server.setEstate(estateOf([used, ...keys]));
  await look();
  const calls = server.log.calls.map(({ operation }) => operation);
  expect(calls).toContain("LookupEvents");
  expect(calls.indexOf("LookupEvents")).toBeLessThan(calls.lastIndexOf("ListGrants"));
});

it("Which keys are asked about does not depend on the order in which they come: first those about to be destroyed, by name.", async () => {
  const numbers = Array.from({ length: MOST_KEYS - 2 }, (_, at) => 100 + at);
  const names = { off: ["off-1", "off-2", "off-3"], dying: numbers.map((number) => `z-${number}`) };
  server.setEstate(estateOf([...names.off.map(off), ...names.dying.map(dying)]));
  server.inject({ operation: "LookupEvents", behaviour: { kind: "access-denied" } });
  const seen = await look();
  const statuses = [...names.off, ...names.dying].map((name) => statusOf(seen, name));
  expect(statuses).toEqual(["denied", "denied", "error", ...names.dying.map(() => "denied")]);
});

it("A look that is broken off while keys wait for the log ends all the same.", async () => {
  const others = ["a", "b", "c"].map((id) => createKmsKey({ account, region: REGION, id, lastUsage }));
  server.setEstate(estateOf([used, plain, ...others]));
  const seen = await breakOffAws(server.url, "aws://");
  expect(seen.all("managed-key")).toHaveLength(1);
});

it("A session that ends while the log is asked loses no key that was seen.", async () => {
  server.setEstate(estateOf([used, plain]));
  server.inject({ operation: "LookupEvents", behaviour: { kind: "expired-token" } });
  const seen = await look();
  expect([statusOf(seen, "used"), statusOf(seen, "plain")]).toEqual(["error", null]);
  expect(seen.problems).toContainEqual(expect.objectContaining({ reason: "error", fact: "everything" }));
});
