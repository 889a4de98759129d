/** Bytes of base64 (RFC 4648, padded, nothing else in it), or null. */
export function strictBase64(text: string): Buffer | null {
  const isBase64 = text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/u.test(text);
  return isBase64 ? Buffer.from(text, "base64") : null;
}
