/** What is known of one condition key at the time of a request, before there is any. */
export type Known =
  | { readonly values: readonly string[] }
  /** It is there, with one value that begins like this. */
  | { readonly startsWith: string }
  | "absent"
  /** Only the request decides. */
  | "open";

/** Tells what is known of a condition key, its name in lower case; undefined where that is for somebody else to say. */
export type Ask = (key: string) => Known | undefined;

/** Yes, no, or for the request to decide. */
export type Verdict = "yes" | "no" | "open";

/** One value that is known. */
export function known(...values: readonly string[]): Known {
  return { values };
}
