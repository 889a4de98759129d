import { Agent as HttpAgent, type RequestOptions } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { findProxy } from "./find-proxy.js";
import type { HttpMessage } from "./http-message.js";
import { proxyHeaders } from "./proxy-headers.js";
import { TunnelAgent } from "./tunnel-agent.js";

/** The ways to the provider's servers: connections that are kept, straight or through a proxy. */
export interface Route {
  /** The options of a request, given the path that it asks for. */
  optionsFor(message: HttpMessage, path: string): RequestOptions;
  close(): void;
}

// Connections to one server at the same time: enough for the pace of all calls at a slow server, few enough for its limits.
const KEEP = { keepAlive: true, maxSockets: 64 };

/** Opens the way; connections are made when they are needed. */
export function openRoute(): Route {
  const plain = new HttpAgent(KEEP);
  const secure = new HttpsAgent(KEEP);
  const tunnels = new Map<string, TunnelAgent>();
  const tunnelThrough = (proxy: URL): TunnelAgent => {
    const tunnel = tunnels.get(proxy.href) ?? new TunnelAgent(proxy, KEEP);
    tunnels.set(proxy.href, tunnel);
    return tunnel;
  };
  return {
    optionsFor(message, path) {
      const { protocol, hostname, port, headers } = message;
      const proxy = findProxy(protocol, hostname);
      const straight = { hostname, port, path, headers };
      if (protocol === "https:") return { ...straight, agent: proxy === null ? secure : tunnelThrough(proxy) };
      return { ...straight, agent: plain, ...(proxy === null ? {} : throughPlainProxy(message, path, proxy)) };
    },
    close() {
      for (const agent of [plain, secure, ...tunnels.values()]) agent.destroy();
    },
  };
}

// Without encryption a proxy is asked for the whole address (RFC 9112, section 3.2.2).
function throughPlainProxy({ hostname, port, headers }: HttpMessage, path: string, proxy: URL): RequestOptions {
  const place = port === undefined ? hostname : `${hostname}:${port}`;
  return {
    hostname: proxy.hostname,
    port: proxy.port,
    path: `http://${place}${path}`,
    headers: { ...headers, ...proxyHeaders(proxy) },
  };
}
