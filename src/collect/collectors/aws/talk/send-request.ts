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
const CONNECT_LIMIT_MS = 6000;
const ANSWER_LIMIT_MS = 30_000;
// The largest answer of these calls is a page of account details: some megabytes.
const MOST_BYTES = 64 * 1024 * 1024;

/** Sends one request and gives the whole answer. Throws errors of the system, a TimeoutError, or why the user stopped. */
export async function sendRequest(message: HttpMessage, route: Route, stopper: Stopper): Promise<Answer> {
  stopper.throwIfStopped();
  const send = message.protocol === "https:" ? httpsRequest : httpRequest;
  const request = send({ method: message.method, ...route.optionsFor(message, pathOf(message)) });
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

async function gather(response: IncomingMessage): Promise<Answer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response) {
    if (!Buffer.isBuffer(piece)) throw new TypeError("an answer without an encoding comes in buffers");
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new RangeError(`the answer has more than ${MOST_BYTES} bytes`);
  }
  const headers = Object.fromEntries(READ_BY.flatMap((name) => headerOf(response, name)));
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(pieces) };
}

function headerOf(response: IncomingMessage, name: string): [string, string][] {
  const value = response.headers[name];
  return typeof value === "string" ? [[name, value]] : [];
}
