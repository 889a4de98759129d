/** Text on its way out: standard output or standard error. */
export interface Outlet {
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  /** Width of a line; 80 where nobody knows. */
  readonly columns: number;
  /** Resolves when the text is out; a reader who has left (EPIPE) is not an error. */
  write(text: string): Promise<void>;
}

/** The world outside of the house, as far as the commands need it. Tests hand in their own. */
export interface Street {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly cwd: string;
  readonly out: Outlet;
  readonly err: Outlet;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}
