import { request as httpRequest, type ClientRequest, type ClientRequestArgs } from "node:http";
import { Agent, request as httpsRequest, type AgentOptions } from "node:https";
import { PassThrough, type Duplex } from "node:stream";
import { connect } from "node:tls";
import { proxyHeaders } from "./proxy-headers.js";

type Created = (error: Error | null, stream: Duplex) => void;

const TIME_LIMIT_MS = 10_000;

/** Connections to servers through a proxy that is asked to CONNECT (RFC 9110, section 9.3.6): it sees no content. */
export class TunnelAgent extends Agent {
  readonly #proxy: URL;

  constructor(proxy: URL, options: AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(options: ClientRequestArgs, created: Created = () => {}): undefined {
    const host = options.host ?? "";
    // Who asked for the connection looks at the error first.
    const fail = (error: Error): void => created(error, new PassThrough());
    const request = askProxy(this.#proxy, `${host}:${options.port ?? 443}`);
    request.once("connect", ({ statusCode }, socket) => {
      if (statusCode === 200) return created(null, connect({ servername: host, ...withoutPlace(options), socket }));
      socket.destroy();
      return fail(refusal(this.#proxy, `answered ${statusCode} to CONNECT`));
    });
    request.once("timeout", () => request.destroy(new Error("no answer in time")));
    request.once("error", ({ message, code }: NodeJS.ErrnoException) =>
      fail(refusal(this.#proxy, `can't be reached: ${message}`, code)),
    );
    request.end();
  }
}

function askProxy(proxy: URL, path: string): ClientRequest {
  const send = proxy.protocol === "https:" ? httpsRequest : httpRequest;
  const { hostname, port } = proxy;
  const headers = { host: path, ...proxyHeaders(proxy) };
  return send({ hostname, port, method: "CONNECT", path, headers, timeout: TIME_LIMIT_MS });
}

// The tunnel is the place: what is left are the settings of the encryption within it.
function withoutPlace({ host: _host, port: _port, path: _path, ...rest }: ClientRequestArgs): object {
  return rest;
}

function refusal({ host }: URL, what: string, code = "ECONNREFUSED"): Error {
  return Object.assign(new Error(`the proxy ${host} ${what}`), { code });
}
