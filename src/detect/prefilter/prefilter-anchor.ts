/** The forms that may be asked for behind an anchor. */
export type Gate = "none" | "token" | "alnum" | "digits" | "assignment" | "user-info" | "line-end";

/** One byte string the prefilter looks for; its id is its index in the list of anchors. */
export interface PrefilterAnchor {
  /** latin1 text of 3 to 40 bytes; lower case when `ignoreCase`. */
  readonly text: string;
  /** ASCII letters match in either case; all other bytes match exactly. */
  readonly ignoreCase: boolean;
  /**
   * What must follow: nothing; `minRun` token characters, letters and digits, or digits; an assignment whose value has `minRun`
   * characters; user, colon, password and an at sign; the end of the line.
   */
  readonly gate: Gate;
  /** 0 to 255; without meaning for the gates that do not name it. */
  readonly minRun: number;
  /** What is looked at beyond the gate where a scan asks for it: the line, the line and the name in it, or the next line too. Without it nothing is. */
  readonly look?: "line" | "name" | "next-line";
}
