import { noteRequest } from "./asking.js";
import type { Handler, HandlerReply } from "./client-settings.js";
import type { HttpMessage } from "./http-message.js";

/** How a client of the SDK writes its questions and reads the answers. */
export interface Protocol {
  serializeRequest(operation: Operation, input: unknown, context: object): Promise<Written>;
  deserializeResponse(operation: Operation, context: object, response: HandlerReply["response"]): Promise<unknown>;
}

/** What the SDK found out while it made a request its own way. */
export interface FoundOut {
  readonly endpointV2?: { readonly url: URL };
  readonly __smithy_context?: {
    /** A number for the kind of schema, then what `Operation` names. */
    readonly operationSchema?: readonly unknown[];
    readonly selectedHttpAuthScheme?: AuthScheme;
  };
}

/** What is asked. */
export interface Question {
  readonly input: unknown;
}

interface Operation {
  readonly namespace: unknown;
  readonly name: unknown;
  readonly traits: unknown;
  readonly input: unknown;
  readonly output: unknown;
}

interface AuthScheme {
  readonly signer: { sign(request: Written, identity: unknown, properties: unknown): Promise<HttpMessage> };
  readonly identity: unknown;
  readonly httpAuthOption: { readonly signingProperties?: unknown };
}

interface Written extends HttpMessage {
  readonly headers: Record<string, string>;
}

/**
 * The way of a client's questions once one of them has gone through all steps of the SDK. For each of these it would work out anew
 * which server is asked and how is signed, and copy all its settings three times over. What writes, signs and reads is the SDK's own.
 */
export interface ShortWay {
  /** Notes what the SDK found out for a question, right before it is sent. */
  learn(found: FoundOut): void;
  /** Asks; null where the way is not known (not yet, or since a question failed): then the SDK goes its own. */
  ask(found: FoundOut, question: Question): Promise<unknown> | null;
}

/** The short way of one client; without a protocol there is none. */
export function createShortWay(config: { readonly protocol?: Protocol }, handler: Handler): ShortWay {
  let known: Known | null = null;
  const ask = async (way: Known, operation: Operation, question: Question): Promise<unknown> => {
    let status: number | undefined;
    try {
      const request = await sign(await way.protocol.serializeRequest(operation, question.input, way.context), way);
      noteRequest(question, request);
      const { response } = await handler.handle(request);
      status = response.statusCode;
      return { response, output: await way.protocol.deserializeResponse(operation, way.context, response) };
    } catch (error) {
      // The SDK learns from failures, the true time for one: it makes the next request.
      known = null;
      if (error instanceof Error && !("$metadata" in error))
        Object.assign(error, { $metadata: { attempts: 1, httpStatusCode: status } });
      throw error;
    }
  };
  return {
    learn(found) {
      known ??= toKnown(config, found);
    },
    ask(found, question) {
      const operation = toOperation(found);
      return known === null || operation === null ? null : ask(known, operation, question);
    },
  };
}

interface Known {
  readonly protocol: Protocol;
  readonly scheme: AuthScheme;
  readonly host: string;
  readonly context: object;
}

function toKnown(config: { readonly protocol?: Protocol }, found: FoundOut): Known | null {
  const { protocol } = config;
  const { endpointV2: endpoint, __smithy_context: { selectedHttpAuthScheme: scheme } = {} } = found;
  if (protocol === undefined || endpoint === undefined || scheme === undefined) return null;
  return {
    protocol,
    scheme,
    host: endpoint.url.host,
    context: { ...config, ...found, endpoint: async () => endpoint },
  };
}

function toOperation({ __smithy_context: { operationSchema } = {} }: FoundOut): Operation | null {
  if (operationSchema === undefined) return null;
  const [, namespace, name, traits, input, output] = operationSchema;
  return { namespace, name, traits, input, output };
}

function sign(request: Written, { host, scheme: { signer, identity, httpAuthOption } }: Known): Promise<HttpMessage> {
  request.headers["host"] = host;
  if (typeof request.body === "string" || request.body instanceof Uint8Array)
    request.headers["content-length"] = String(Buffer.byteLength(request.body));
  return signer.sign(request, identity, httpAuthOption.signingProperties ?? {});
}
