import type { Place } from "./place.js";
import type { Reading } from "./reading.js";

/** What the checks look at: a reading, where it stands, and what was measured of its value once. */
export interface Seen {
  readonly reading: Reading;
  readonly place: Place;
  readonly value: string;
  /** The name in lower case without marks: `DB_Password` -> `dbpassword`. */
  readonly plainName: string;
  /** The value in the same form. */
  readonly plainValue: string;
  /** The name begins within an open string or a comment of its line. */
  readonly inString: boolean;
  readonly inComment: boolean;
  /** Share of the value's characters that lie in known words of four letters and more; length of the longest. */
  readonly wordShare: number;
  readonly longestWord: number;
}
