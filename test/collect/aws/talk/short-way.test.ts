import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { KMS } from "@aws-sdk/client-kms";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openClient } from "../../../../src/collect/collectors/aws/talk/open-client.js";
import { openTalk, type Talk } from "../../../../src/collect/collectors/aws/talk/open-talk.js";

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const CALLS = [{ operation: "DescribeKey", permission: "kms:DescribeKey", resource: "*", perSecond: 100 }];
const credentials = async () => ({ accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x", sessionToken: "y" });
const KEY = { KeyMetadata: { KeyId: "1", CreationDate: 1_700_000_000.5, KeyState: "Enabled" } };

let server: Server;
let talk: Talk;
let kms: KMS;
let asked: Asked[];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  answer = (response) => void response.end(JSON.stringify(KEY));
  server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: await text(request) });
    response.setHeader("content-type", "application/x-amz-json-1.1");
    answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  vi.stubEnv("AWS_ENDPOINT_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const places = { record: null, replay: null, journal: null };
  talk = openTalk(places, new AbortController().signal, () => new Date());
  const line = { talk, account: "1", region: "eu-west-1", service: "kms", calls: CALLS, credentials };
  kms = openClient(line, "@aws-sdk/client-kms", (sdk) => sdk.KMS);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await talk.close();
  server.closeAllConnections();
  server.close();
});

function signedHeaders({ headers }: Asked): string {
  return /SignedHeaders=([^,]*)/.exec(headers.authorization ?? "")?.[1] ?? "";
}

function withoutTime({ method, url, headers, body }: Asked): object {
  const { authorization: _signature, "x-amz-date": _time, ...others } = headers;
  return { method, url, headers: others, body };
}

it("A question that goes the short way is the one that the SDK asks.", async () => {
  await kms.describeKey({ KeyId: "1" });
  await kms.describeKey({ KeyId: "1" });
  const [whole, short] = asked.map((each) => ({ ...withoutTime(each), signed: signedHeaders(each) }));
  expect(short).toEqual(whole);
});

it("An answer that comes the short way reads as the SDK reads it.", async () => {
  const whole = await kms.describeKey({ KeyId: "1" });
  const short = await kms.describeKey({ KeyId: "1" });
  expect(short.KeyMetadata).toEqual(whole.KeyMetadata);
  expect(short.KeyMetadata?.CreationDate).toEqual(new Date(1_700_000_000_500));
});

it("A refusal on the short way has the service's own name and the status.", async () => {
  await kms.describeKey({ KeyId: "1" });
  answer = (response) => void response.writeHead(400).end('{"__type":"NotFoundException","message":"no such key"}');
  await expect(kms.describeKey({ KeyId: "2" })).rejects.toMatchObject({
    name: "NotFoundException",
    message: "no such key",
    $metadata: { httpStatusCode: 400 },
  });
});

it("An answer that can't be read fails with the status it came with.", async () => {
  await kms.describeKey({ KeyId: "1" });
  answer = (response) => void response.writeHead(400).end("<");
  await expect(kms.describeKey({ KeyId: "2" })).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
});

it("The short way tells the time by the service's clock, as the SDK does.", async () => {
  const later = new Date(Date.now() + 3_600_000);
  answer = (response) => {
    response.setHeader("date", later.toUTCString());
    response.end(JSON.stringify(KEY));
  };
  await kms.describeKey({ KeyId: "1" });
  await kms.describeKey({ KeyId: "1" });
  const [whole, short] = asked.map(({ headers }) =>
    Number(String(headers["x-amz-date"]).replaceAll(/\D/g, "").slice(0, 10)),
  );
  expect(short).toBe(Number(later.toISOString().replaceAll(/\D/g, "").slice(0, 10)));
  expect(short).toBeGreaterThan(whole ?? 0);
});

it("After a failure questions are answered as before.", async () => {
  await kms.describeKey({ KeyId: "1" });
  answer = (response) => void response.writeHead(400).end('{"__type":"NotFoundException"}');
  await kms.describeKey({ KeyId: "2" }).catch(() => {});
  answer = (response) => void response.end(JSON.stringify(KEY));
  await kms.describeKey({ KeyId: "1" });
  const short = await kms.describeKey({ KeyId: "1" });
  expect(short.KeyMetadata?.KeyState).toBe("Enabled");
});
