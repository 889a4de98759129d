import { AsyncLocalStorage } from "node:async_hooks";
import type { Answer, AnswerName } from "./answer.js";

/** The question under which the SDK sends its request just now. */
export interface Asking {
  readonly name: AnswerName;
  /** The answer where it is known already: nothing is sent then. */
  readonly known: Answer | null;
  /** Never served from a journal, and kept without what it gives away. */
  readonly isAskedAnew: boolean;
}

/** Joins a request with the question it was made for: between the two lies the SDK. Null where the SDK asks for itself (credentials). */
export const asking = new AsyncLocalStorage<Asking | null>();
