import type { Problem } from "#model/problem";

/** What a look leaves for the next one. */
export interface State {
  /** Equal digests: nothing changed. */
  readonly digest: string;
  /** HEAD's commit (hex), or null. */
  readonly tip: string | null;
  readonly idBytes: number;
  /** What a repeated look would meet without looking. */
  readonly problems: readonly Problem[];
}

/** The state as a text that `readState` reads. */
export function writeState({ digest, ...rest }: State): string {
  return `${digest} ${JSON.stringify(rest)}`;
}

/** The state of an earlier look; null where there was none, or another release wrote it. */
export function readState(text: string | null): State | null {
  const space = text?.indexOf(" ") ?? -1;
  if (text === null || space < 0) return null;
  // What writeState wrote, or a list of problems alone.
  const rest = JSON.parse(text.slice(space + 1)) as Omit<State, "digest">;
  return Array.isArray(rest) ? null : { digest: text.slice(0, space), ...rest };
}
