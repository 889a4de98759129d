import { AuditError } from "#support/audit-error";

/** Follows how the calls to one place end, so that a place which never answers is left instead of waited for. */
export interface SilenceWatch {
  answered(): void;
  /** A call got no answer, after all tries. Throws an AuditError where it is one too many in a row. */
  silent(error: unknown): void;
}

const MOST_IN_A_ROW = 3;

/** A watch over one place, named in the error: "kms in eu-west-1". */
export function watchSilence(place: string): SilenceWatch {
  let inARow = 0;
  return {
    answered: () => void (inARow = 0),
    silent(error) {
      if (!(error instanceof Error) || error.name !== "TimeoutError") return;
      inARow += 1;
      if (inARow < MOST_IN_A_ROW) return;
      throw new AuditError(`${place} does not answer`, {
        hint: "check the network and, behind a proxy, HTTPS_PROXY; then scan again",
        cause: error,
      });
    },
  };
}
