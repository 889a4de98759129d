import { isReference } from "./is-reference.js";

// What people write where a password would go: the name of the thing, or a blank to fill in.
const NAMES =
  /^(?:(?:my|your|the|some|api|wrong|invalid|basic[-_]auth|db|user|admin|proxy|new|old|auth|redis|mysql|postgres|mongo|smtp|ftp|http|basic)?[-_. ]?(?:pass|passwd|password|pwd|pw|passw0rd|secret|token|key|apikey|api[-_]key|credentials?|passphrase)(?:[-_ ]?(?:here|goes[-_]here|hash))?|(?:test|dummy|fake|mock|sample)[-_. ](?:pass|passwd|password|pwd|secret|token)(?:[-_ ]?\d{1,3})?|foo|bar|baz|abc|string|str)$/iu;
const WORDS = /example|placeholder|change[-_]?me|replace|redacted|your[-_]|insert[-_]|xxxx|\*\*\*|\.\.\./iu;

/** Whether a text stands where a password would: its name, a reference to it, a blank to fill in. */
export function isStandIn(text: string): boolean {
  return isReference(text) || NAMES.test(text) || WORDS.test(text) || new Set(text).size === 1;
}
