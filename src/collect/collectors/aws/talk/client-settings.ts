import type { Answer } from "./answer.js";
import type { HttpMessage } from "./http-message.js";

/** Credentials as the SDK wants them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** What an HTTP handler answers the SDK. */
export interface HandlerReply {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Record<string, string>;
    readonly body: Uint8Array;
  };
}

/** The SDK's way to the network. */
export interface Handler {
  handle(message: HttpMessage): Promise<HandlerReply>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

/** What each client of the SDK is made with. */
export interface ClientSettings {
  readonly region: string;
  readonly credentials: () => Promise<Credentials>;
  /** The SDK's own retries are off: pace and retries are this collector's. */
  readonly maxAttempts: 1;
  /** Whether the steps of a call are put together once for all calls of its kind. */
  readonly cacheMiddleware: boolean;
  readonly requestHandler: Handler;
}

/** An answer as a handler's reply. */
export function toReply({ status, headers, body }: Answer): HandlerReply {
  return { response: { statusCode: status, headers: { ...headers }, body } };
}
