import type { Statement } from "../policy/statement.js";
import { evaluateCondition } from "./evaluate-condition.js";
import type { Ask } from "./known.js";

/** What must still hold for a statement to apply, in the words of its open conditions; null where it cannot apply. */
export function evaluateConditions({ conditions, absent }: Statement, ask: Ask): readonly string[] | null {
  if (conditions.length === 0) return NONE;
  const open: string[] = [];
  const seen: Ask = absent.size === 0 ? ask : (key) => (absent.has(key) ? "absent" : ask(key));
  for (const condition of conditions) {
    const verdict = evaluateCondition(condition, seen);
    if (verdict === "no") return null;
    if (verdict === "open") open.push(condition.text);
  }
  return open;
}

const NONE: readonly string[] = [];
