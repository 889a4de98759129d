/** How one service spells lists and members in XML. */
export interface XmlSpelling {
  /** Name of a list's items: "member" unless said by the list's name. */
  readonly items?: Readonly<Record<string, string>>;
  /** Items of a list that stand without a list around them, by the list's name. */
  readonly flat?: Readonly<Record<string, string>>;
  /** Members under another name. */
  readonly names?: Readonly<Record<string, string>>;
  readonly standardItem?: string;
  /** EC2 starts its members with a small letter. */
  readonly isLowered?: boolean;
}

/** The members of an output as XML elements: moments as ISO 8601, bytes as base64. A map is given as a Map. */
export function toXml(value: object, spelling: XmlSpelling): string {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .map(([name, member]) => element(name, member, spelling))
    .join("");
}

function element(name: string, value: unknown, spelling: XmlSpelling): string {
  const flat = spelling.flat?.[name];
  if (flat !== undefined && Array.isArray(value)) return value.map((item) => wrap(flat, item, spelling)).join("");
  const spelt = spell(name, spelling);
  if (!Array.isArray(value)) return wrap(spelt, value, spelling);
  const item = spelling.items?.[name] ?? spelling.standardItem ?? "member";
  return `<${spelt}>${value.map((each) => wrap(item, each, spelling)).join("")}</${spelt}>`;
}

function spell(name: string, { names = {}, isLowered = false }: XmlSpelling): string {
  return names[name] ?? (isLowered ? lower(name) : name);
}

function wrap(name: string, value: unknown, spelling: XmlSpelling): string {
  return `<${name}>${content(value, spelling)}</${name}>`;
}

function content(value: unknown, spelling: XmlSpelling): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map)
    return [...value].map(([key, each]) => wrap("entry", { key, value: each }, spelling)).join("");
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value === "object" && value !== null) return toXml(value, spelling);
  return escape(String(value));
}

function lower(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
