import type { Der } from "./der.js";

// RFC 4514 section 3, and what else is seen.
const TYPES: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.42": "GN",
  "2.5.4.97": "organizationIdentifier",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "emailAddress",
};
const MOST_CHARACTERS = 1024;

/** An X.501 Name as an RFC 4514 string, most specific part first, cut at 1024 characters. */
export function distinguishedName(name: Der): string {
  const parts = name.children.toReversed().map((set) => set.children.map(attribute).join("+"));
  return parts.join(",").slice(0, MOST_CHARACTERS);
}

function attribute(pair: Der): string {
  const { oid } = pair.at(0);
  return `${TYPES[oid] ?? oid}=${escapeValue(text(pair.at(1)))}`;
}

function text(value: Der): string {
  const bytes = Buffer.from(value.content);
  if (value.tag === 0x1e)
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  return value.tag === 0x0c ? bytes.toString("utf8") : bytes.toString("latin1");
}

function escapeValue(value: string): string {
  return value
    .replace(/[\\,+"<>;=]/gu, "\\$&")
    .replace(/\p{Cc}/gu, (char) => `\\${char.charCodeAt(0).toString(16).padStart(2, "0")}`)
    .replace(/^[ #]| $/gu, "\\$&");
}
