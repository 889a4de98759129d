const REFERENCE =
  /^[<[({%@#]|[>\])}]$|\$[({A-Za-z_]|\{\{?|%[({sdvq]|%env\(|^urn:|%[A-Z_]{3,}%|^\$\$?\w|#\{|<%|:[a-z_]+:|\b(?:process\.env|os\.environ|getenv|ENV)\b|^\+|\+$/u;
const MASK = /^(?:x+|\*+|\.+|-+|_+|•+|redacted|hidden|removed|masked|none|null|nil|undefined|empty)$/iu;

/** Whether a text leads to a secret kept elsewhere (${...}, %s, <...>), or covers one up (***). */
export function isReference(text: string): boolean {
  return REFERENCE.test(text) || MASK.test(text);
}
