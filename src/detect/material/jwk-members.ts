const NAMES = "kty|crv|alg|use|x|y|d|n|e|p|q|dp|dq|qi|k|pub|priv";
const MEMBER = new RegExp(
  `(?<![A-Za-z0-9_])["']?(${NAMES})["']?\\s{0,32}(?::|=>?)\\s{0,32}(["'])([^"'{}]{0,12000})\\2`,
  "gu",
);
const NUMERIC = /["']?\b(d|k|priv)["']?\s{0,32}:\s{0,32}-?\d/gu;
const NESTED = /\{[^{}]*\}/gu;

/**
 * The members of a JSON Web Key (RFC 7517, 7518) in an object's text, leniently: JSON, an object of JavaScript or Ruby, JSON within a
 * string that is cut into several, values wrapped over lines. The first of a name counts; objects within are left out.
 */
export function jwkMembers(object: string): ReadonlyMap<string, string> {
  const plain = plainText(object);
  const flat = `{${plain.slice(1, -1).replace(NESTED, "")}}`;
  const members = new Map<string, string>();
  for (const [, name = "", , value = ""] of flat.matchAll(MEMBER)) {
    if (!members.has(name)) members.set(name, value.replace(/\s+/gu, ""));
  }
  // A private half that is no string makes the key invalid, not public.
  for (const [, name = ""] of flat.matchAll(NUMERIC)) if (!members.has(name)) members.set(name, "");
  return members;
}

function plainText(object: string): string {
  const quoted = object.includes("&quot;") ? object.replaceAll("&quot;", '"') : object;
  if (!quoted.includes("\\")) return quoted;
  // In a string that is cut up, bare quotes are the language's, escaped ones the key's.
  const whole = /\\+"/u.test(quoted) ? quoted.replace(/(?<!\\)["']\s{0,64}[+.]?\s{0,64}(?<!\\)["']/gu, "") : quoted;
  return whole.replace(/\\+(["'/])/gu, "$1").replace(/\\+[nrt]/gu, " ");
}
