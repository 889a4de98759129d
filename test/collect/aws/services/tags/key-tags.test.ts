import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createEstate } from "../../../../helpers/aws-server/create-estate.js";
import { createKmsFixture } from "../../../../helpers/aws-server/create-kms-fixture.js";
import { createKmsKey } from "../../../../helpers/aws-server/create-kms-key.js";
import { startAwsServer, type AwsServer } from "../../../../helpers/aws-server/start-aws-server.js";
import { temporaryFolder } from "../../../../helpers/temporary-folder.js";
import { lookAtAws, type AwsLook } from "../../look-at-aws.js";

const account = "111111111111";
const region = "eu-west-1";
const keyOf = (id: string, more: object = {}): ReturnType<typeof createKmsKey> =>
  createKmsKey({ account, region, id, ...more });
const keys = [
  keyOf("a-tagged", { tags: { owner: "shop" } }),
  keyOf("b-tagged", { tags: { owner: "bank", stage: "prod" } }),
  keyOf("c-plain"),
  keyOf("d-tagged", { tags: { owner: "till" } }),
  keyOf("e-dying", { metadata: { KeyState: "PendingDeletion" } }),
  keyOf("f-provider", { metadata: { KeyManager: "AWS" } }),
];
const TAGS = {
  "a-tagged": { owner: "shop" },
  "b-tagged": { owner: "bank", stage: "prod" },
  "c-plain": {},
  "d-tagged": { owner: "till" },
  "e-dying": {},
  "f-provider": {},
};
const estateOf = (some: readonly ReturnType<typeof keyOf>[]): ReturnType<typeof createEstate> =>
  createEstate([{ id: account, kms: { [region]: createKmsFixture(some) } }]);

let server: AwsServer;
const tagsOf = ({ all }: AwsLook): object =>
  Object.fromEntries(all("managed-key").map(({ resource, tags }) => [resource.replace(/.*\//, ""), tags]));
const count = (call: string): number => server.log.counts()[call] ?? 0;
const look = (answers: Parameters<typeof lookAtAws>[2] = {}): Promise<AwsLook> =>
  lookAtAws(server.url, "aws://", answers);
beforeAll(async () => {
  server = await startAwsServer({ estate: estateOf(keys), pageSize: 2 });
});
afterEach(() => {
  server.heal();
  server.setEstate(estateOf(keys));
  server.log.clear();
});
afterAll(() => server.stop());

describe("the tags of a region's keys", () => {
  it("come from one list, page by page; of keys in no page those that wait for their deletion are asked themselves", async () => {
    const seen = await look();
    expect([tagsOf(seen), seen.problems]).toEqual([TAGS, []]);
    expect([count("tagging:GetResources"), count("kms:ListResourceTags")]).toEqual([2, 1]);
  });

  it("are asked of each key where the list names none of them", async () => {
    const plain = [keyOf("c-plain"), keyOf("g-plain")];
    server.setEstate(estateOf(plain));
    const other = { ResourceTagMappingList: [{ ResourceARN: "arn:aws:kms:other" }], PaginationToken: "" };
    server.inject({ operation: "GetResources", behaviour: { kind: "replace", output: other } });
    const seen = await look();
    expect([tagsOf(seen), seen.problems]).toEqual([{ "c-plain": {}, "g-plain": {} }, []]);
    expect(count("kms:ListResourceTags")).toBe(2);
  });

  it("are not asked for where there is no key", async () => {
    server.setEstate(estateOf([]));
    await look();
    expect(server.log.names()).not.toContain("tagging:GetResources");
  });

  it("are asked of the keys that were not named where a later page is refused, and nothing is missed", async () => {
    server.inject({ operation: "GetResources", after: 1, behaviour: { kind: "access-denied" } });
    const seen = await look();
    expect([tagsOf(seen), seen.problems]).toEqual([TAGS, []]);
    expect(count("kms:ListResourceTags")).toBe(3);
  });

  it.each(["access-denied", "unsupported", "expired-token", "unknown-key", "html", "same-marker"] as const)(
    "are asked of each key where the list ends by %s, and nothing is missed",
    async (kind) => {
      server.inject({ operation: "GetResources", behaviour: { kind } });
      const seen = await look();
      expect([tagsOf(seen), seen.problems]).toEqual([TAGS, []]);
    },
  );

  it("are asked of each key where the list's own server is out of reach", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API", "http://127.0.0.1:9");
    const seen = await look();
    expect([tagsOf(seen), seen.problems]).toEqual([TAGS, []]);
    expect(count("kms:ListResourceTags")).toBe(5);
  });

  it("are a problem of the keys where the keys refuse them too", async () => {
    server.inject({ operation: "GetResources", behaviour: { kind: "access-denied" } });
    server.inject({ operation: "ListResourceTags", resource: "b-tagged", behaviour: { kind: "access-denied" } });
    const seen = await look();
    expect(tagsOf(seen)).toEqual({ ...TAGS, "b-tagged": null });
    expect(seen.problems).toMatchObject([{ reason: "denied", fact: "tags" }]);
    expect(seen.problems[0]?.message).toContain("b-tagged");
  });
});

describe("a recording", () => {
  it("has the list", async () => {
    const folder = temporaryFolder();
    await look({ record: folder });
    const replayed = await lookAtAws("http://127.0.0.1:9", "aws://", { replay: folder });
    expect([tagsOf(replayed), replayed.problems]).toEqual([TAGS, []]);
  });

  it("made before there was the list is read by what it has of each key", async () => {
    const folder = temporaryFolder();
    server.inject({ operation: "GetResources", behaviour: { kind: "access-denied" } });
    await look({ record: folder });
    const lists = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /GetResources/.test(file),
    );
    for (const list of lists) rmSync(join(folder, list));
    const replayed = await lookAtAws("http://127.0.0.1:9", "aws://", { replay: folder });
    expect([lists.length, tagsOf(replayed), replayed.problems]).toEqual([1, TAGS, []]);
  });
});

it("A look that is resumed begins the list anew, since its tokens end.", async () => {
  const journal = temporaryFolder();
  server.inject({ operation: "ListGrants", behaviour: { kind: "expired-token" } });
  await look({ journal });
  server.heal();
  server.log.clear();
  expect(tagsOf(await look({ journal }))).toEqual(TAGS);
  expect(count("tagging:GetResources")).toBe(2);
});
