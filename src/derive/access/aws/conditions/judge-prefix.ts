import type { Verdict } from "./known.js";

/** Whether a value of which only the beginning is known fits one of those wanted. */
export function judgePrefix(prefix: string, wanted: readonly string[], operator: string): Verdict {
  const hasWildcards = operator.includes("like") || operator.startsWith("arn");
  const fold = (text: string): string => (operator.includes("ignorecase") ? text.toLowerCase() : text);
  const verdicts = wanted.map((want) => judgeOne(fold(prefix), fold(want), hasWildcards));
  if (verdicts.includes("yes")) return "yes";
  return verdicts.includes("open") ? "open" : "no";
}

function judgeOne(prefix: string, want: string, hasWildcards: boolean): Verdict {
  const wildcard = hasWildcards ? want.search(/[*?]/) : -1;
  const head = wildcard < 0 ? want : want.slice(0, wildcard);
  if (wildcard < 0 ? !head.startsWith(prefix) : !head.startsWith(prefix) && !prefix.startsWith(head)) return "no";
  return hasWildcards && prefix.startsWith(head) && /^\*+$/.test(want.slice(wildcard)) ? "yes" : "open";
}
