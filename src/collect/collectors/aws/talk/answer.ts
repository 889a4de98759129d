/** What makes an answer the answer to one question. */
export interface AnswerName {
  /** Id of the account that is asked; before that is known, "caller-" and the profile. */
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  /** What was asked. Never a secret: these calls only name things. */
  readonly input: unknown;
}

/** An answer of the provider's as it came over the wire. */
export interface Answer {
  readonly status: number;
  /** Only those that an answer is read by; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A place that keeps answers. */
export interface AnswerStore {
  find(name: AnswerName): Promise<Answer | null>;
  keep(name: AnswerName, answer: Answer): Promise<void>;
  /** Writes what is not written yet; nothing is found or kept after it. */
  close(): Promise<void>;
}
