import { AuditError } from "#support/audit-error";

/** Follows how the calls to one place end, so that a place which is over is left instead of asked on and on. */
export interface PlaceWatch {
  answered(): void;
  /** A call failed, after all tries; gives the error to throw. An AuditError ends the place, and so does silence in a row. */
  failed(error: unknown): unknown;
  /** Throws what ended the place, where something did: calls that waited for their turn are not made any more. */
  throwIfOver(): void;
}

const MOST_SILENT_IN_A_ROW = 3;

/** A watch over one place, named in the error: "kms in eu-west-1". */
export function watchPlace(place: string): PlaceWatch {
  let silent = 0;
  let end: AuditError | null = null;
  return {
    answered: () => void (silent = 0),
    failed(error) {
      if (error instanceof Error && error.name === "TimeoutError") silent += 1;
      if (error instanceof AuditError) end ??= error;
      else if (silent >= MOST_SILENT_IN_A_ROW) end ??= silence(place, error);
      return end ?? error;
    },
    throwIfOver() {
      if (end !== null) throw end;
    },
  };
}

function silence(place: string, cause: unknown): AuditError {
  return new AuditError(`${place} does not answer`, {
    hint: "check the network and, behind a proxy, HTTPS_PROXY; then scan again",
    cause,
  });
}
