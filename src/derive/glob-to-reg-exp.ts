/**
 * A glob over paths with `/` as a regular expression: `*` and `?` stay within one folder, `**` crosses folders,
 * `{a,b}` chooses, a trailing `/` means everything below. Linear: no part of it can match empty text twice.
 */
export function globToRegExp(glob: string): RegExp {
  const whole = glob.replace(/^\.?\//, "").replace(/\/$/, "/**");
  const source = whole.replace(/\*\*\/|\*+|\?|[{},]|[\\^$.|+()[\]]/g, (token, at: number) =>
    toSource(token, isInBraces(whole, at)),
  );
  return new RegExp(`^(?:${source})$`, "s");
}

function toSource(token: string, inBraces: boolean): string {
  if (token === "**/") return "(?:[^/]+/)*";
  if (token.startsWith("**")) return ".*";
  if (token === "*") return "[^/]*";
  if (token === "?") return "[^/]";
  if (inBraces && token === "{") return "(?:";
  if (inBraces && token === ",") return "|";
  if (inBraces && token === "}") return ")";
  return `\\${token}`;
}

// A brace counts only where its partner follows; anything else is a character of the path.
function isInBraces(glob: string, at: number): boolean {
  const open = glob.lastIndexOf("{", at);
  if (open < 0) return false;
  const close = glob.indexOf("}", open);
  return close >= at && !glob.slice(open + 1, close).includes("{");
}
