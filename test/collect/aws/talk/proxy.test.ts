import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, afterAll, expect, it, vi } from "vitest";
import { createStopper } from "../../../../src/collect/collectors/aws/talk/create-stopper.js";
import { openRoute } from "../../../../src/collect/collectors/aws/talk/open-route.js";
import { sendRequest } from "../../../../src/collect/collectors/aws/talk/send-request.js";

let proxy: Server;
const asked: string[] = [];
const where = (): string => `http://ann:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
const ask = (url: string): Promise<unknown> => {
  const { protocol, hostname, port, pathname } = new URL(url);
  const message = {
    method: "GET",
    protocol,
    hostname,
    port: port === "" ? undefined : Number(port),
    path: pathname,
    headers: {},
  };
  return sendRequest(message, openRoute(), createStopper(new AbortController().signal));
};

beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers["proxy-authorization"]}`);
    response.end("through");
  });
  proxy.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url} ${request.headers["proxy-authorization"]}`);
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  });
  await new Promise<void>((done) => void proxy.listen(0, "127.0.0.1", done));
});
afterEach(() => {
  vi.unstubAllEnvs();
  asked.length = 0;
});
afterAll(() => proxy.close());

it("Plain traffic goes to the proxy with the whole address and its user's name.", async () => {
  vi.stubEnv("HTTP_PROXY", where());
  expect(await ask("http://kms.example:8000/a")).toMatchObject({ status: 200 });
  expect(asked).toEqual([`GET http://kms.example:8000/a Basic ${Buffer.from("ann:secret").toString("base64")}`]);
});

it("Encrypted traffic asks the proxy for a tunnel, and a refusal names the proxy and not its password.", async () => {
  vi.stubEnv("HTTPS_PROXY", where());
  await expect(ask("https://kms.example/")).rejects.toThrow(/^the proxy 127\.0\.0\.1:\d+ answered 407 to CONNECT$/);
  expect(asked).toEqual([`CONNECT kms.example:443 Basic ${Buffer.from("ann:secret").toString("base64")}`]);
});

it("A server that takes no connection is left within seconds.", async () => {
  const late = ask("http://192.0.2.1/");
  await expect(late).rejects.toThrow();
}, 10_000);

it("A proxy that is not there is named.", async () => {
  vi.stubEnv("HTTPS_PROXY", "http://ann:secret@127.0.0.1:9");
  await expect(ask("https://kms.example/")).rejects.toThrow(
    /^the proxy 127\.0\.0\.1:9 can't be reached: .*ECONNREFUSED/,
  );
});
