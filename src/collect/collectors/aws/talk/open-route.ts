import { Agent as HttpAgent, type RequestOptions } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { HttpMessage } from "./http-message.js";

/** The ways to the provider's servers: connections that are kept, straight or through a proxy. */
export interface Route {
  optionsFor(message: HttpMessage): RequestOptions;
  close(): void;
}

// Connections to one server at the same time: enough for the pace of all calls at a slow server, few enough for its limits.
const MOST_SOCKETS = 64;

/** Opens the way; connections are made when they are needed. */
export function openRoute(): Route {
  const keep = { keepAlive: true, maxSockets: MOST_SOCKETS };
  const plain = new HttpAgent(keep);
  const secure = new HttpsAgent(keep);
  return {
    optionsFor: ({ protocol }) => ({ agent: protocol === "https:" ? secure : plain }),
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}
