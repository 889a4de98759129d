// What people write where a password would go: names of the thing, references to it, and blanks to fill in.
const NAMES =
  /^(?:(?:my|your|the|some|db|user|admin|proxy|new|old|auth|redis|mysql|postgres|mongo|smtp|ftp|http|basic)?[-_. ]?(?:pass|passwd|password|pwd|pw|passw0rd|secret|token|key|apikey|api[-_]key|credentials?|passphrase)(?:[-_ ]?(?:here|goes[-_]here|hash))?|redacted|hidden|removed|masked|none|null|nil|undefined|empty|foo|bar|baz|x+|\*+|\.+|-+|_+|•+|abc|string|str)$/iu;
const REFERENCES =
  /^[<[({%@#]|[>\])}]$|\$[({A-Za-z_]|\{\{?|%[({sdvq]|%[A-Z_]{3,}%|^\$\$?\w|#\{|<%|:[a-z_]+:|\b(?:process\.env|os\.environ|getenv|ENV)\b|^\+|\+$/u;
const WORDS = /example|placeholder|change[-_]?me|replace|redacted|your[-_]|insert[-_]|xxxx|\*\*\*|\.\.\./iu;

/** Whether a text stands where a password would: its name, a reference to it, a blank to fill in. */
export function isStandIn(text: string): boolean {
  return NAMES.test(text) || REFERENCES.test(text) || WORDS.test(text) || new Set(text).size === 1;
}
