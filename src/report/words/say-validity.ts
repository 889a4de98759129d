import { formatDay } from "./format-date.js";

/** "expired 1 Feb 2025" or "expires 1 Nov 2027", seen from the moment of the judgement (both ISO 8601). */
export function sayValidity(expires: string, at: string): { readonly words: string; readonly isPast: boolean } {
  const isPast = Date.parse(expires) < Date.parse(at);
  return { words: `${isPast ? "expired" : "expires"} ${formatDay(expires)}`, isPast };
}
