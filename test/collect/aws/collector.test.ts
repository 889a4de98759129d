import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startAwsServer, type AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import collector from "../../../src/collect/collectors/aws/collector.js";
import { lookAtAws, type AwsLook } from "./look-at-aws.js";
import { smallEstate } from "./small-estate.js";

let server: AwsServer;
const look = (target = "aws://", answers = {}): Promise<AwsLook> => lookAtAws(server.url, target, answers);
const newFolder = (): string => mkdtempSync(join(tmpdir(), "keycensus-answers-"));
const KEY_1 = "00000001-1111-2222-3333-444444444444";
const sorted = ({ observations }: AwsLook): string[] => observations.map((one) => JSON.stringify(one)).toSorted();
const statusesOf = ({ all }: AwsLook, id: string): object | undefined =>
  all("managed-key").find(({ resource }) => resource.endsWith(id))?.facts;

beforeAll(async () => {
  server = await startAwsServer({ estate: smallEstate });
});
afterEach(() => {
  server.heal();
  server.log.clear();
});
afterAll(() => server.stop());

describe("a look at an account", () => {
  it("sees every key of every enabled region, as a thing of the account and as a key of the inventory", async () => {
    const { all, observations, problems } = await look();
    const keys = all("managed-key").map(({ resource }) => resource);
    const sighted = observations.flatMap((one) => (one.kind === "sighting" ? [one.place.path] : []));
    expect(problems).toEqual([]);
    expect(keys).toHaveLength(4);
    expect(sighted.toSorted()).toEqual(keys.toSorted());
  });

  it("asks only in the regions that are named", async () => {
    const { all } = await look("aws://?regions=us-east-1");
    expect(new Set(all("managed-key").map(({ region }) => region))).toEqual(new Set(["us-east-1"]));
    expect(server.log.names()).not.toContain("ec2:DescribeRegions");
  });

  it("never asks whether a key rotates that cannot, or that is the provider's", async () => {
    await look("aws://?regions=us-east-1");
    expect(server.log.names()).not.toContain("kms:GetKeyRotationStatus");
  });

  it("makes no call that the printed policy does not allow", async () => {
    await look();
    const allowed = JSON.stringify(collector.listPermissions?.(null));
    // Permissions that have other names than their calls.
    const renamed: Readonly<Record<string, string>> = {
      "s3:ListBuckets": "s3:ListAllMyBuckets",
      "tagging:GetResources": "tag:GetResources",
    };
    const unknown = server.log.names().filter((name) => !allowed.includes(`"${renamed[name] ?? name}"`));
    expect(unknown).toEqual(["sts:GetCallerIdentity"]);
  });

  it("has the same identity for a signing key as for its public half elsewhere", async () => {
    const { all } = await look("aws://?regions=eu-west-1");
    const signing = all("managed-key").find(({ spec }) => spec === "ECC_NIST_P256");
    expect(signing?.identity.scheme).toBe("spki-sha256");
  });
});

describe("what could not be seen", () => {
  it("of one key is a status of that key and one problem", async () => {
    server.inject({ operation: "GetKeyPolicy", resource: KEY_1, behaviour: { kind: "access-denied" } });
    const seen = await look("aws://?regions=eu-west-1");
    expect(statusesOf(seen, KEY_1)).toMatchObject({ policy: "denied", grants: "ok" });
    expect(seen.problems.map(({ reason, scope, fact }) => ({ reason, scope, fact }))).toEqual([
      { reason: "denied", scope: "account 111111111111 eu-west-1 kms", fact: "key policy" },
    ]);
  });

  it("of many keys is one problem for each region", async () => {
    server.inject({ operation: "ListGrants", behaviour: { kind: "access-denied" } });
    const { problems } = await look();
    expect(problems.map(({ scope, fact }) => `${scope}: ${fact}`).toSorted()).toEqual([
      "account 111111111111 eu-west-1 kms: grants",
      "account 111111111111 us-east-1 kms: grants",
    ]);
  });

  it("of a listing that says there is more and not how to get it is told as cut short, and what came is kept", async () => {
    server.inject({ operation: "ListKeys", region: "eu-west-1", behaviour: { kind: "no-marker" } });
    const { problems, all } = await look("aws://?regions=eu-west-1");
    expect(problems).toMatchObject([{ reason: "cut-short", fact: "keys" }]);
    expect(all("managed-key").length).toBeGreaterThan(0);
  });

  it("of the list of keys leaves the rest of the account to be seen", async () => {
    server.inject({ operation: "ListKeys", behaviour: { kind: "access-denied" } });
    const { problems, all } = await look("aws://?regions=eu-west-1");
    expect(problems).toMatchObject([{ reason: "denied", fact: "keys" }]);
    expect(all("principal")).not.toEqual([]);
  });

  it("because a page came instead of an answer says so", async () => {
    server.inject({ operation: "GetKeyLastUsage", behaviour: { kind: "html" } });
    const { problems } = await look("aws://?regions=us-east-1");
    expect(problems.map(({ message }) => message).join()).toContain("a page came instead of an answer (HTTP 500");
  });

  it("at first, because it was asked too often, is asked again until it is answered", async () => {
    server.inject({ operation: "DescribeKey", behaviour: { kind: "throttled" }, times: 6 });
    const seen = await look("aws://?regions=eu-west-1");
    expect(seen.problems).toEqual([]);
    expect(statusesOf(seen, KEY_1)).toMatchObject({ description: "ok" });
  });

  it("because answers broke off is asked again", async () => {
    server.inject({ operation: "GetAccountAuthorizationDetails", behaviour: { kind: "cut-off" }, times: 1 });
    const { problems, all } = await look("aws://?regions=eu-west-1");
    expect(problems).toEqual([]);
    expect(all("principal").map(({ name }) => name)).toContain("anna");
  });

  it("because the regions are not told is looked for in the region of the settings", async () => {
    server.inject({ operation: "DescribeRegions", behaviour: { kind: "access-denied" } });
    const { problems, all } = await look();
    expect(problems).toMatchObject([{ reason: "denied", fact: "regions" }]);
    expect(all("managed-key")).toHaveLength(2);
  });
});

describe("a look that cannot begin", () => {
  it("because the session has expired says to sign in again", async () => {
    server.inject({ operation: "GetCallerIdentity", behaviour: { kind: "expired-token" } });
    await expect(look()).rejects.toThrow(/the session has expired/);
  });

  it("because a role can't be taken on names the role", async () => {
    server.inject({ operation: "AssumeRole", behaviour: { kind: "access-denied" } });
    await expect(look("aws://222222222222?role=audit")).rejects.toThrow(/role\/audit can't be taken on/);
  });

  it("because the credentials are those of another account says whose they are", async () => {
    await expect(look("aws://222222222222")).rejects.toThrow(/those of account 111111111111, not of 222222222222/);
  });

  it("because nobody listens there says what to check", async () => {
    await expect(lookAtAws("http://127.0.0.1:9", "aws://")).rejects.toThrow(/can't be reached/);
  });
});

describe("a recording", () => {
  it("replayed without the provider shows the same, to the last fact", async () => {
    const folder = newFolder();
    const live = await look("aws://", { record: folder });
    const replayed = await lookAtAws("http://127.0.0.1:9", "aws://", { replay: folder });
    expect(sorted(replayed)).toEqual(sorted(live));
  });

  it("holds no credentials and no signatures", async () => {
    const folder = newFolder();
    await look("aws://", { record: folder });
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
    const texts = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    expect(texts).not.toMatch(/AKIA111111111111TEST|Signature=|"authorization"|x-amz-security-token/i);
  });

  it("that lacks an answer makes that fact an error which says so", async () => {
    const folder = newFolder();
    await look("aws://?regions=us-east-1", { record: folder });
    const { problems } = await lookAtAws("http://127.0.0.1:9", "aws://?regions=us-east-1,eu-west-1", {
      replay: folder,
    });
    expect(problems.map(({ reason, message }) => `${reason} ${message}`).join("\n")).toContain(
      "error keys: the recording has no answer to kms ListKeys",
    );
  });
});

describe("a sweep that was broken off", () => {
  it("goes on where it was: what was answered is not asked again", async () => {
    const journal = newFolder();
    server.inject({ operation: "ListGrants", behaviour: { kind: "expired-token" } });
    await look("aws://", { journal });
    server.heal();
    server.log.clear();
    const { problems, all } = await look("aws://", { journal });
    expect(problems).toEqual([]);
    expect(all("grant")).toHaveLength(1);
    expect(server.log.counts()).toMatchObject({ "kms:ListGrants": 4 });
    expect(server.log.names()).not.toContain("kms:ListKeys");
  });

  it("is told as resumed in the words of its scope", async () => {
    const journal = newFolder();
    await look("aws://?regions=us-east-1", { journal });
    const { scope } = await look("aws://?regions=us-east-1", { journal });
    expect(scope).toBe("account 111111111111, regions us-east-1; resumed");
  });

  it("says in the journal whether it came to its end", async () => {
    const [whole, half] = [newFolder(), newFolder()];
    await look("aws://?regions=us-east-1", { journal: whole });
    server.inject({ operation: "ListGrants", behaviour: { kind: "expired-token" } });
    await look("aws://?regions=us-east-1", { journal: half });
    expect([existsSync(join(whole, "finished")), existsSync(join(half, "finished"))]).toEqual([true, false]);
  });
});
