import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AwsEstate } from "./aws-estate.js";
import { AwsDesk } from "./aws-desk.js";
import type { Fault } from "./fault.js";
import type { RateLimit } from "./rate-limits.js";
import type { RequestLog } from "./request-log.js";
import type { Service } from "./service.js";

/** How a fixture server is set up. */
export interface AwsServerOptions {
  readonly estate: AwsEstate;
  /** Quotas to keep; none where it is left out. */
  readonly limits?: readonly RateLimit[];
  /** The time in answers, and by which sessions expire; the real one where it is left out. */
  readonly now?: () => Date;
  /** Items on a page of any list, whatever is asked for: the provider may always give fewer. */
  readonly pageSize?: number;
  /** Services besides the built-in ones, by the name that requests are signed for. */
  readonly services?: Readonly<Record<string, Service>>;
}

/** A running fixture server. */
export interface AwsServer {
  /** For AWS_ENDPOINT_URL. */
  readonly url: string;
  readonly log: RequestLog;
  /** Makes calls go wrong; the function it gives puts that right again. */
  readonly inject: (fault: Fault) => () => void;
  /** Puts all right again. */
  readonly heal: () => void;
  /** From now on the accounts look like this. */
  readonly setEstate: (estate: AwsEstate) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server on loopback that answers like the provider's services.
 * An access key with twelve digits in it belongs to the account of that number, any other to the first account.
 */
export async function startAwsServer(options: AwsServerOptions): Promise<AwsServer> {
  const desk = new AwsDesk(options);
  const server = createServer((request, response) => void serve(desk, request, response));
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fixture server has no port.");
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    log: desk.log,
    inject: (fault) => desk.faults.add(fault),
    heal: () => desk.faults.clear(),
    setEstate: (estate) => desk.setEstate(estate),
    stop,
  };
}

async function serve(desk: AwsDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return; // The client went away in the middle of its question.
  }
  const outcome = await desk.answer(request, Buffer.concat(chunks).toString());
  if (outcome === "hang") return;
  if (outcome === "reset") {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, headers, body, isCutOff } = outcome;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, "content-length": length, "x-amzn-requestid": "fixture" });
  if (isCutOff) response.write(body.slice(0, body.length / 2), () => request.socket.resetAndDestroy());
  else response.end(body);
}
