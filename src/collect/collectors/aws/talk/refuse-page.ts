import type { Answer } from "./answer.js";

/** Throws where an answer is a page for people: that of a proxy, a portal, a load balancer; the service itself never sends one. */
export function refusePage({ status, headers }: Answer): void {
  const kind = headers["content-type"] ?? "";
  if (!/^text\/html\b/i.test(kind)) return;
  const page = new Error(`a page came instead of an answer (HTTP ${status}, ${kind})`);
  throw Object.assign(page, { name: "PageInstead", $metadata: { httpStatusCode: status } });
}
