/**
 * What GitHub takes in one upload, and how far below it this encoder stays
 * (docs.github.com: "SARIF results exceed one or more limits": 20 runs, 25,000 results and 25,000 rules a run,
 * 1,000 locations a result, 20 tags a rule, 10 MB gzip; it shows 5,000 results and 100 locations of a result).
 */
export const limits = {
  results: 25_000,
  /** Further places of one result. */
  relatedLocations: 99,
  /** Further places of all results together: keeps the largest file below 10 MB gzip. */
  relatedLocationsTogether: 50_000,
  tags: 20,
  notifications: 1_000,
  /** UTF-16 units of one message or path. */
  text: 1_000,
  /** The same of what a rule says of itself. */
  help: 4_000,
} as const;
