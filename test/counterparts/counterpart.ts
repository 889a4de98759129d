/** A server that somebody else wrote, running on this machine for a test. */
export interface Counterpart {
  /** "http://127.0.0.1:PORT", for AWS_ENDPOINT_URL. */
  readonly url: string;
  /** Forgets all that was made in it. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
