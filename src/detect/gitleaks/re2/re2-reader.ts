/** Which of the flags of RE2 hold at a place: `i` case, `m` lines, `s` dot and newline, `U` lazy repeats. */
export interface Re2Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

/** An expression that is being read. */
export interface Re2Reader {
  readonly text: string;
  at: number;
  depth: number;
  /** Groups that capture, so far. */
  captures: number;
  flags: Re2Flags;
}
