const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: "&",
  nbsp: " ",
  plus: "+",
  sol: "/",
  equals: "=",
  lt: "<",
  gt: ">",
  NewLine: "\n",
};

// A backslash before anything else is most often one at a line's end.
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\n", t: "\t", "": "\n" };

/**
 * Undoes what languages and formats do to text they quote: \n, \u000a and \x0a however often the backslash was doubled, HTML entities
 * and tags, percent encoding. What stood for a line break becomes one. Only for text whose own alphabet has no \, &, < or %.
 */
export function unescapeText(text: string): string {
  let plain = text;
  // PowerShell escapes with a backtick, quoted-printable mail (RFC 2045) writes = as =3D.
  if (/^`[nr]/u.test(plain)) plain = plain.replace(/`[nr]/gu, "\n");
  if (plain.includes("=3D")) plain = plain.replaceAll("=3D", "=");
  if (plain.includes("\\")) plain = unescapeBackslashes(plain);
  if (plain.includes("%")) plain = plain.replace(/%(0[AaDd]|2[BbFf0]|3[Dd])/gu, (_, hex: string) => fromHex(hex));
  if (plain.includes("&"))
    plain = plain.replaceAll("&amp;", "&").replace(/&(#x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});/gu, entity);
  if (plain.includes("<")) plain = plain.replace(/<[^<>]{0,400}>/gu, "\n");
  return plain;
}

// However often a backslash was doubled on its way through strings of strings, it counts once: runs are looked at once, too.
function unescapeBackslashes(text: string): string {
  return text
    .replace(/\\+/gu, "\\")
    .replace(/\\(?:u00|x)([0-7][0-9A-Fa-f])/gu, (_, hex: string) => fromHex(hex))
    .replace(/\\([nrt/"'`+=]?)/gu, (_, escaped: string) => ESCAPED[escaped] ?? escaped);
}

function entity(whole: string, name: string): string {
  if (name.startsWith("#x")) return fromHex(name.slice(2));
  if (name.startsWith("#")) return fromCode(Number(name.slice(1)));
  return NAMED[name] ?? whole;
}

function fromHex(hex: string): string {
  return fromCode(Number.parseInt(hex, 16));
}

function fromCode(code: number): string {
  return code === 160 || !(code < 256) ? " " : String.fromCharCode(code);
}
