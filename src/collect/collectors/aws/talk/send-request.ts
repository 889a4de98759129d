import { request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import type { Answer } from "./answer.js";
import type { Stopper } from "./create-stopper.js";
import type { HttpMessage } from "./http-message.js";
import type { Route } from "./open-route.js";
import { writeQuery } from "./write-query.js";

// The headers by which an answer is read; nothing else of it is kept.
const READ_BY = [
  "content-type",
  "x-amzn-errortype",
  "x-amzn-requestid",
  "x-amz-request-id",
  "x-amz-bucket-region",
  "date",
];
// Who asks, in the provider's logs. The SDK's own line tells the libraries of the machine and is put together for each call.
const USER_AGENT = "keycensus";
const CONNECT_LIMIT_MS = 6000;
const ANSWER_LIMIT_MS = 30_000;
// The largest answer of these calls is a page of account details: some megabytes.
const MOST_BYTES = 64 * 1024 * 1024;

/** Sends one request and gives the whole answer. Throws errors of the system, a TimeoutError, or why the user stopped. */
export async function sendRequest(message: HttpMessage, route: Route, stopper: Stopper): Promise<Answer> {
  stopper.throwIfStopped();
  const send = message.protocol === "https:" ? httpsRequest : httpRequest;
  const request = send({ method: message.method, ...route.optionsFor(message, pathOf(message)) });
  request.setHeader("user-agent", USER_AGENT);
  let end: Error | null = null;
  const stop = (reason: Error): void => {
    end ??= reason;
    request.destroy(reason);
  };
  const timer = setTimeout(() => stop(new DOMException("no answer in time", "TimeoutError")), ANSWER_LIMIT_MS);
  const forget = stopper.onStop(stop);
  try {
    return await gather(await exchange(request, message.body));
  } catch (error) {
    throw end ?? error;
  } finally {
    clearTimeout(timer);
    forget();
  }
}

function exchange(request: ClientRequest, body: unknown): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    request.once("response", done);
    request.once("socket", (socket) => limitConnecting(request, socket));
    // Also after the answer began: what breaks off then is told by the answer itself.
    request.on("error", fail);
    request.end(body);
  });
}

function pathOf({ path, query }: HttpMessage): string {
  const written = writeQuery(query ?? {});
  return written === "" ? path : `${path}?${written}`;
}

// A server that is there takes a connection within seconds; a firewall that drops packets never answers.
function limitConnecting(request: ClientRequest, socket: Socket): void {
  if (!socket.connecting) return;
  const late = Object.assign(new Error("no connection in time"), { code: "ETIMEDOUT" });
  const timer = setTimeout(() => request.destroy(late), CONNECT_LIMIT_MS);
  socket.once("connect", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
}

// By events: an iterator over the stream costs more than the rest of the way of a small answer.
function gather(response: IncomingMessage): Promise<Answer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  return new Promise((done, fail) => {
    response.on("data", (piece: Buffer) => {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > MOST_BYTES) response.destroy(new RangeError(`the answer has more than ${MOST_BYTES} bytes`));
    });
    response.once("end", () =>
      done({ status: response.statusCode ?? 0, headers: headersOf(response), body: join(pieces) }),
    );
    response.once("error", fail);
    // An answer that breaks off is told as an error; this is for one that ends without a word.
    response.once("close", () => fail(Object.assign(new Error("the answer broke off"), { code: "ECONNRESET" })));
  });
}

function join(pieces: readonly Buffer[]): Buffer {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of READ_BY) {
    const value = headers[name];
    if (typeof value === "string") kept[name] = value;
  }
  return kept;
}
