import type { Answer } from "./answer.js";

const PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

/**
 * Throws where an answer is a page for people: that of a proxy, a portal, a load balancer; the service itself never sends one.
 * What it is called decides nothing: emulators send JSON as text/html.
 */
export function refusePage({ status, headers, body }: Answer): void {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 64)).toString("latin1");
  if (!PAGE.test(start)) return;
  const page = new Error(`a page came instead of an answer (HTTP ${status}, ${headers["content-type"] ?? "no type"})`);
  throw Object.assign(page, { name: "PageInstead", $metadata: { httpStatusCode: status } });
}
