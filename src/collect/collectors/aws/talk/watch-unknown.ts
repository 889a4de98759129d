import { errorName } from "./error-name.js";
import { httpStatus } from "./to-fact-status.js";

/** Follows whether a place knows a call at all, so that it is not asked of ten thousand keys in turn. */
export interface UnknownWatch {
  answered(): void;
  failed(error: unknown): void;
  /** Throws the place's own refusal once it has given it often enough: it would say nothing else of the next thing. */
  throwIfUnknown(): void;
}

const OFTEN_ENOUGH = 20;
// What is said of the call, whatever it is asked of. Other errors are about the thing: the next one may be of another kind.
const OF_THE_CALL = /^(?:UnknownOperation\w*|InvalidAction|NotImplemented\w*)$/;

/** A watch over one call in one place. */
export function watchUnknown(): UnknownWatch {
  let inARow = 0;
  let last: unknown = null;
  return {
    answered: () => void (inARow = 0),
    failed(error) {
      inARow = isOfTheCall(error) ? inARow + 1 : 0;
      last = error;
    },
    throwIfUnknown() {
      if (inARow >= OFTEN_ENOUGH) throw last;
    },
  };
}

// An emulator that has not got the call may say so in a page about its own failure.
function isOfTheCall(error: unknown): boolean {
  const name = errorName(error);
  const status = httpStatus(error);
  return OF_THE_CALL.test(name) || status === 501 || (status === 500 && name === "PageInstead");
}
