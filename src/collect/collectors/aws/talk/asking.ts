import type { Answer, AnswerName } from "./answer.js";

/** The question for which the SDK makes a request. */
export interface Asking {
  readonly name: AnswerName;
  /** The answer where it is known already: nothing is sent then. */
  readonly known: Answer | null;
  /** Never served from a journal, and kept without what it gives away. */
  readonly isAskedAnew: boolean;
}

// Between a question and its request lies the SDK. What it hands from step to step it copies with everything that it does
// not know, and gives one request to the handler: so a request finds its question. Requests for credentials have none.
const QUESTION = Symbol("question");
const byRequest = new WeakMap<object, Asking>();

/** What the SDK hands from step to step, with the question of the call added. */
export function withQuestion<Args extends object>(args: Args, asking: Asking): Args {
  return { ...args, [QUESTION]: asking };
}

/** Notes the request that was made for a call, right before it is sent. Throws where the SDK has lost the question. */
export function noteRequest(args: object, request: object): void {
  const asking = (args as { readonly [QUESTION]?: Asking })[QUESTION]; // only withQuestion puts something there
  if (asking === undefined) throw new TypeError("a request has come without its question");
  byRequest.set(request, asking);
}

/** The question that a request was made for; null where the SDK asks for itself. */
export function questionOf(request: object): Asking | null {
  return byRequest.get(request) ?? null;
}
