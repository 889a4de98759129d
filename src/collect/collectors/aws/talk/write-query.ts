/** A query string as Signature Version 4 counts it: names in order, all but unreserved characters escaped. */
export function writeQuery(query: Readonly<Record<string, string | readonly string[] | null>>): string {
  const pairs = Object.keys(query)
    .toSorted()
    .flatMap((name) => writePairs(escape(name), query[name] ?? null));
  return pairs.join("&");
}

function writePairs(name: string, value: string | readonly string[] | null): string[] {
  if (value === null) return [name];
  return typeof value === "string" ? [`${name}=${escape(value)}`] : value.map((one) => `${name}=${escape(one)}`);
}

function escape(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
