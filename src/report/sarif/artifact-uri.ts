/**
 * A path as a relative URI reference (RFC 3986) that stays below its base. Every segment is percent-encoded, a colon too, so
 * that no path can pass for `javascript:`. A path that would leave its base (`..`), or that has empty segments, becomes a
 * single segment.
 */
export function artifactUri(path: string): string {
  const segments = path.split("/");
  const isPlain = segments.every((segment) => segment !== "" && segment !== "." && segment !== "..");
  return isPlain ? segments.map(encodeSegment).join("/") : `path-${encodeSegment(path)}`;
}

function encodeSegment(segment: string): string {
  // A lone surrogate has no UTF-8, and encodeURIComponent throws at one.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[!'()*]/g, percentEncode);
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
