import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.js";
import type { AwsError } from "./aws-error.js";

/** One of the provider's wire protocols. */
export interface Wire {
  /** Which operation is asked for, and with what; null where it names none. */
  readonly read: (request: IncomingMessage, body: string) => WireCall | null;
  readonly writeOutput: (operation: string, output: object) => Answer;
  readonly writeError: (error: AwsError) => Answer;
  /** The codes this protocol's services answer with, by what is the matter. */
  readonly codes: Readonly<Record<Trouble, TroubleCode>>;
}

/** An operation with its input. */
export interface WireCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What can be the matter with any call. */
export type Trouble = "access-denied" | "throttled" | "server-error" | "unsupported" | "expired-token" | "unknown-key";

/** Code and HTTP status of one trouble. */
export type TroubleCode = readonly [code: string, status: number];
