const MARKERS = ["NextMarker", "Marker", "NextToken", "nextToken", "PaginationToken"];

/** A page that says there is more but not where. */
export function withoutMarker(output: object): object {
  const kept = Object.entries(output).filter(([name]) => !MARKERS.includes(name));
  const isIam = "IsTruncated" in output;
  return { ...Object.fromEntries(kept), ...(isIam ? { IsTruncated: true } : { Truncated: true }) };
}

/** The same page again and again: its marker leads back to it. */
export function withMarker(output: object, marker: string): object {
  if ("IsTruncated" in output) return { ...output, IsTruncated: true, Marker: marker };
  if ("Truncated" in output) return { ...output, Truncated: true, NextMarker: marker };
  if ("PaginationToken" in output) return { ...output, PaginationToken: marker };
  return { ...output, NextToken: marker };
}
