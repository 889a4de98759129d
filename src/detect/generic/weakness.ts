import { nameKind } from "./name-kind.js";
import type { Seen } from "./seen.js";

const SHORT_LIVED = /sess|cookie|csrf|xsrf|nonce|authenticity/i;
const LASTING = /secret|key|pass|salt|aws/i;

/** What makes a value that looks like a secret matter less: a sample as a rule, or over by now; null where nothing does. */
export function weakness({ reading, place }: Seen): string | null {
  if (SHORT_LIVED.test(reading.name) && !LASTING.test(reading.name)) return "ends with its session";
  if (reading.form === "assignment" && reading.operator === ",") return "stands beside the name in a list";
  if (place.kind === "document" && nameKind(reading).kind === "password")
    return "stands in documentation, whose passwords are samples as a rule";
  return null;
}
