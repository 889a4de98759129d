/**
 * A glob over paths with `/` as a regular expression: `*` and `?` stay within one folder, `**` crosses folders,
 * `{a,b}` chooses, a trailing `/` means everything below.
 */
export function globToRegExp(glob: string): RegExp {
  const whole = glob
    .replace(/^\.?\//, "")
    .replace(/\/$/, "/**")
    .replace(/(?:\*\*\/)+/g, "**/");
  const source = whole.replace(/\*\*\/|\*\*|\*|\?|[{},]|[\\^$.|+()[\]]/g, (token, at: number) =>
    toSource(token, isInBraces(whole, at)),
  );
  return new RegExp(`^(?:${source})$`, "s");
}

const WILDCARDS: Readonly<Record<string, string>> = { "**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]" };
const CHOICES: Readonly<Record<string, string>> = { "{": "(?:", ",": "|", "}": ")" };

function toSource(token: string, inBraces: boolean): string {
  return WILDCARDS[token] ?? (inBraces ? CHOICES[token] : undefined) ?? `\\${token}`;
}

// A brace counts only where its partner follows; anything else is a character of the path.
function isInBraces(glob: string, at: number): boolean {
  const open = glob.lastIndexOf("{", at);
  if (open < 0) return false;
  const close = glob.indexOf("}", open);
  return close >= at && !glob.slice(open + 1, close).includes("{");
}
