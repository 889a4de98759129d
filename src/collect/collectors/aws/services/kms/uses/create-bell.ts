/** Wakes one who waits for news. */
export interface Bell {
  ring(): void;
  /** Waits for the next ring: whoever waits has looked before whether there is news already. */
  rung(): Promise<void>;
}

/** A bell that nobody hears yet. */
export function createBell(): Bell {
  let wake: (() => void) | null = null;
  return {
    ring: () => wake?.(),
    rung: () => new Promise<void>((done) => (wake = done)),
  };
}
