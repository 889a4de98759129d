// What services call the number of items on a page; each reads its own word.
const LIMITS = [
  "Limit",
  "MaxItems",
  "MaxResults",
  "MaxRecords",
  "limit",
  "maxResults",
  "max-buckets",
  "ResourcesPerPage",
];

/** A question that asks for so many items on a page, by whatever name. */
export function withPageSize(
  input: Readonly<Record<string, unknown>>,
  size: number,
): Readonly<Record<string, unknown>> {
  return { ...input, ...Object.fromEntries(LIMITS.map((name) => [name, size])) };
}
