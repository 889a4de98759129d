import { DescribeKeyCommand, KMSClient, ListKeysCommand } from "@aws-sdk/client-kms";
import { IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { generateEstate } from "./generate-estate.js";
import { sdkOptions } from "./sdk-options.js";
import { startAwsServer } from "./start-aws-server.js";
import type { AwsServer } from "./start-aws-server.js";

const ACCOUNT = "111111111111";
const OTHER = "222222222222";
const estate = generateEstate({ seed: "faults", keys: 400, regions: ["eu-west-1"], accounts: [ACCOUNT, OTHER] });

let now: Date;
let server: AwsServer;
beforeEach(async () => {
  now = new Date("2026-11-01T00:00:00.000Z");
  const limits = [{ service: "kms", operation: "DescribeKey", perSecond: 5 }];
  server = await startAwsServer({ estate, limits, now: () => now });
});
afterEach(() => server.stop());

function listKeys(): Promise<unknown> {
  return new KMSClient(sdkOptions(server.url, ACCOUNT)).send(new ListKeysCommand({}));
}

for (const [kind, name] of [
  ["access-denied", "AccessDeniedException"],
  ["throttled", "ThrottlingException"],
  ["server-error", "InternalFailure"],
  ["unsupported", "UnsupportedOperationException"],
  ["expired-token", "ExpiredTokenException"],
  ["unknown-key", "UnrecognizedClientException"],
] as const)
  it(`${kind} of KMS is ${name}`, async () => {
    server.inject({ service: "kms", behaviour: { kind } });
    await expect(listKeys()).rejects.toMatchObject({ name });
  });

for (const [kind, name] of [
  ["access-denied", "AccessDenied"],
  ["throttled", "Throttling"],
  ["expired-token", "ExpiredToken"],
  ["unknown-key", "InvalidClientTokenId"],
] as const)
  it(`${kind} of IAM is ${name}`, async () => {
    server.inject({ service: "iam", behaviour: { kind } });
    const call = new IAMClient(sdkOptions(server.url, ACCOUNT)).send(new ListUsersCommand({}));
    await expect(call).rejects.toMatchObject({ name });
  });

it("A fault that happens twice is over at the third call", async () => {
  server.inject({ operation: "ListKeys", times: 2, behaviour: { kind: "throttled" } });
  const outcomes = [await listKeys().catch(() => "no"), await listKeys().catch(() => "no"), await listKeys()];
  expect(outcomes).toEqual(["no", "no", expect.objectContaining({ Truncated: true })]);
});

it("The SDK gets over two throttled answers by itself", async () => {
  server.inject({ operation: "ListKeys", times: 2, behaviour: { kind: "throttled" } });
  await new KMSClient({ ...sdkOptions(server.url, ACCOUNT), maxAttempts: 3 }).send(new ListKeysCommand({}));
  expect(server.log.calls.map(({ outcome }) => outcome)).toEqual(["ThrottlingException", "ThrottlingException", "ok"]);
});

it("A web page is not JSON", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "html" } });
  await expect(listKeys()).rejects.toMatchObject({ name: "SyntaxError" });
});

it("A broken connection is an error of the network", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "reset" } });
  await expect(listKeys()).rejects.toMatchObject({ code: "ECONNRESET" });
});

it("A hanging call ends by its own time limit alone", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "hang" } });
  const call = new KMSClient(sdkOptions(server.url, ACCOUNT)).send(new ListKeysCommand({}), {
    abortSignal: AbortSignal.timeout(100),
  });
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
});

it("A page can say that there is more without saying where", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "no-marker" } });
  const answer = await new KMSClient(sdkOptions(server.url, ACCOUNT)).send(new ListKeysCommand({}));
  expect([answer.Truncated, answer.NextMarker]).toEqual([true, undefined]);
});

it("A list can be without end", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "same-marker" } });
  const kms = new KMSClient(sdkOptions(server.url, ACCOUNT));
  const { NextMarker } = await kms.send(new ListKeysCommand({}));
  expect(NextMarker).toBe("again");
});

it("An answer can break off in the middle", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "cut-off" } });
  await expect(listKeys()).rejects.toMatchObject({ code: "ECONNRESET" });
});

it("An answer can be late, and right", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "delay", ms: 50 } });
  const start = performance.now();
  await listKeys();
  expect(performance.now() - start).toBeGreaterThan(45);
});

it("An error can have any code, for one key alone", async () => {
  const keys = estate.accounts[0]?.kms("eu-west-1").keys;
  const [first, second] = [keys?.at(0)?.metadata.KeyId, keys?.at(1)?.metadata.KeyId];
  server.inject({ resource: first ?? "", behaviour: { kind: "error", code: "KMSInternalException", status: 500 } });
  const kms = new KMSClient(sdkOptions(server.url, ACCOUNT));
  const outcomes = [first, second].map((KeyId) =>
    kms.send(new DescribeKeyCommand({ KeyId })).then(
      () => "ok",
      ({ name }: Error) => name,
    ),
  );
  expect(await Promise.all(outcomes)).toEqual(["KMSInternalException", "ok"]);
});

it("An answer can be another, and heal puts all right", async () => {
  server.inject({ operation: "ListKeys", behaviour: { kind: "replace", output: { Keys: [], Truncated: false } } });
  const kms = new KMSClient(sdkOptions(server.url, ACCOUNT));
  const { Keys: none = [] } = await kms.send(new ListKeysCommand({}));
  server.heal();
  const { Keys: some = [] } = await kms.send(new ListKeysCommand({}));
  expect([none.length, some.length]).toEqual([0, 100]);
});

it("A quota lets its burst through and throttles the rest", async () => {
  const KeyId = estate.accounts[0]?.kms("eu-west-1").keys.at(0)?.metadata.KeyId;
  const kms = new KMSClient(sdkOptions(server.url, ACCOUNT));
  const calls = Array.from({ length: 20 }, () => kms.send(new DescribeKeyCommand({ KeyId })).then(() => "ok", String));
  const outcomes = await Promise.all(calls);
  expect(outcomes.filter((outcome) => outcome === "ok").length).toBeLessThan(8);
});

it("The log tells the calls and their rate", async () => {
  await listKeys();
  await listKeys();
  expect(server.log.rates()).toEqual([
    { call: "kms:ListKeys", account: ACCOUNT, region: "eu-west-1", count: 2, peakPerSecond: 2, meanPerSecond: 2 },
  ]);
});

it("A role of another account can be taken on, until its session expires", async () => {
  const sts = new STSClient(sdkOptions(server.url, ACCOUNT));
  const RoleArn = `arn:aws:iam::${OTHER}:role/auditor`;
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "look" }));
  const {
    AccessKeyId: accessKeyId = "",
    SecretAccessKey: secretAccessKey = "",
    SessionToken: sessionToken = "",
  } = Credentials ?? {};
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  const other = new STSClient({ ...sdkOptions(server.url, OTHER), credentials });
  const { Arn } = await other.send(new GetCallerIdentityCommand({}));
  now = new Date("2026-11-01T01:00:01.000Z");
  const late = await other.send(new GetCallerIdentityCommand({})).catch(({ name }: Error) => name);
  expect([Arn, late]).toEqual([`arn:aws:sts::${OTHER}:assumed-role/auditor/look`, "ExpiredToken"]);
});

it("A role that does not exist cannot be taken on", async () => {
  const sts = new STSClient(sdkOptions(server.url, ACCOUNT));
  const call = sts.send(new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${OTHER}:role/nobody`, RoleSessionName: "x" }));
  await expect(call).rejects.toMatchObject({ name: "AccessDenied" });
});
