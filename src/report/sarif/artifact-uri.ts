/**
 * A path as a relative URI reference (RFC 3986), or null where it makes none that stays below its base.
 * Every segment is percent-encoded, a colon too, so that no path can pass for `javascript:`.
 */
export function artifactUri(path: string): string | null {
  const segments = path.split("/");
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) return null;
  return segments.map(encodeSegment).join("/");
}

function encodeSegment(segment: string): string {
  // A lone surrogate has no UTF-8, and encodeURIComponent throws at one.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[!'()*]/g, percentEncode);
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
