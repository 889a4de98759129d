import { expect, it } from "vitest";
import { findProxy } from "../../../../src/collect/collectors/aws/talk/find-proxy.js";

const proxyFor = (host: string, settings: Readonly<Record<string, string>>): string | null => {
  const read = (...names: readonly string[]): string | null =>
    names.map((name) => settings[name]).find(Boolean) ?? null;
  return findProxy("https:", host, read)?.href ?? null;
};
const HOST = "kms.eu-west-1.amazonaws.com";

it.each([
  ["none is named", {}, null],
  ["one is named", { HTTPS_PROXY: "http://proxy:3128" }, "http://proxy:3128/"],
  ["it is written in lower case and without its scheme", { https_proxy: "proxy:3128" }, "http://proxy:3128/"],
  ["only that for plain traffic is named", { HTTP_PROXY: "http://proxy:3128" }, null],
  ["the server is excepted", { HTTPS_PROXY: "http://proxy", NO_PROXY: "a.b, .amazonaws.com" }, null],
  ["everything is excepted", { HTTPS_PROXY: "http://proxy", no_proxy: "*" }, null],
  ["another server is excepted", { HTTPS_PROXY: "http://proxy", NO_PROXY: "ws.com" }, "http://proxy/"],
])("Where %s, that holds.", (_what, settings, proxy) => {
  expect(proxyFor(HOST, settings)).toBe(proxy);
});

it("A proxy that is no URL is told without what it says before the @.", () => {
  expect(() => proxyFor(HOST, { HTTPS_PROXY: "http://ann:secret@pro xy" })).toThrow(
    "the proxy http://pro xy is no URL",
  );
});
