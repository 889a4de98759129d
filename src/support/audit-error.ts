/** An error a person can act on: the message says what is so, the hint says what to do. */
export class AuditError extends Error {
  readonly hint: string;

  /** By name: a bundle of its own (the gate's) has its own copy of this class, and an error may come from the other. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Error[Symbol.hasInstance](value) && (value as Error).name === "AuditError";
  }

  constructor(message: string, options: { readonly hint: string; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = "AuditError";
    this.hint = options.hint;
  }
}
