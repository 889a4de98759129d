/** An error a person can act on: the message says what is so, the hint says what to do. */
export class AuditError extends Error {
  readonly hint: string;

  constructor(message: string, options: { readonly hint: string; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = "AuditError";
    this.hint = options.hint;
  }
}
