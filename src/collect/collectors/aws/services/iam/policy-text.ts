/** A policy document as JSON: the service hands it out with percent escapes (RFC 3986). One that cannot be unescaped stays as it is. */
export function policyText(document: string): string {
  if (/^\s*[{"]/u.test(document)) return document;
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
}
