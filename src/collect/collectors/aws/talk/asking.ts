import type { Answer, AnswerName } from "./answer.js";

/** The question for which the SDK makes a request. */
export interface Asking {
  readonly name: AnswerName;
  /** The answer where it is known already: nothing is sent then. */
  readonly known: Answer | null;
  /** Never served from a journal, and kept without what it gives away. */
  readonly isAskedAnew: boolean;
}

// Between a question and its request lies the SDK. It hands one context through all that it does for a call, and one
// request to the handler: by these two a request finds its question. Requests for credentials have none.
const byContext = new WeakMap<object, Asking>();
const byRequest = new WeakMap<object, Asking>();

/** Notes the question of a call, at its begin. */
export function noteQuestion(context: object, asking: Asking): void {
  byContext.set(context, asking);
}

/** Notes the request that was made for a call, right before it is sent. */
export function noteRequest(context: object, request: object): void {
  const asking = byContext.get(context);
  if (asking !== undefined) byRequest.set(request, asking);
}

/** The question that a request was made for; null where the SDK asks for itself. */
export function questionOf(request: object): Asking | null {
  return byRequest.get(request) ?? null;
}
