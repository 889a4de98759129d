import { AuditError } from "#support/audit-error";
import { readEnvironment } from "./environment.js";

/** The proxy for a server by the usual variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY, also in lower case), or null. */
export function findProxy(protocol: string, hostname: string, read = readEnvironment): URL | null {
  const named = protocol === "https:" ? read("HTTPS_PROXY", "https_proxy") : read("HTTP_PROXY", "http_proxy");
  if (named === null || isExcepted(hostname, read("NO_PROXY", "no_proxy") ?? "")) return null;
  const written = named.includes("://") ? named : `http://${named}`;
  if (URL.canParse(written)) return new URL(written);
  throw new AuditError(`the proxy ${written.replace(/\/\/[^@/]*@/, "//")} is no URL`, {
    hint: "HTTPS_PROXY and HTTP_PROXY are written http://HOST:PORT",
  });
}

function isExcepted(hostname: string, exceptions: string): boolean {
  const names = exceptions.split(/[\s,]+/u).map((name) =>
    name
      .replace(/:\d+$/, "")
      .replace(/^\*?\./, "")
      .toLowerCase(),
  );
  const host = hostname.toLowerCase();
  return names.some((name) => name === "*" || (name !== "" && (host === name || host.endsWith(`.${name}`))));
}
