// The prefilter's assignment gate lets through a superset of this: up to 20 of a name, 3 that close it, an operator, 8 separators.

/** From the end of a telling name to the start of its value, as every language and configuration format writes it: bounded, linear. */
export const ASSIGN_SOURCE =
  // The number of an error, a digest, an address: told by the end of the name.
  "(?![\\w.\\-]{0,20}(?:[Ee]rror|ERROR|[Hh]ash|HASH|[Dd]igest|DIGEST|[Cc]hecksum|CHECKSUM|[Ff]ingerprint|FINGERPRINT)(?![A-Za-z0-9_]))" +
  "[\\w \\t.\\-]{0,20}[\\s\"'`\\])]{0,3}(?:[:?|]?={1,2}>?|:{1,3}=?|\\|\\||>|,|\\()[\\s\"'`=(\\[]{0,5}";

/** Least and most bytes it takes. */
export const ASSIGN_LEAST = 1;
export const ASSIGN_MOST = 20 + 3 + 4 + 5;
