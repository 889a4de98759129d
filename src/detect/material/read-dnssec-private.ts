import type { Curve } from "./curve.js";
import { curves } from "./curves.js";
import { discreteLogPublic } from "./discrete-log-public.js";
import { ecPrivate } from "./ec-private.js";
import { okpPrivate } from "./okp-private.js";
import type { Parsed } from "./parsed.js";
import type { PublicHalf } from "./public-half.js";
import { rsaPrivate } from "./rsa-private.js";
import { strictBase64 } from "./strict-base64.js";
import { toMaterial } from "./to-material.js";

type Fields = ReadonlyMap<string, string>;

const FIELD = /^([A-Za-z][A-Za-z0-9_()]{1,30}|[A-Za-z]+-[a-z-]+):[ \t]*(.*)$/u;
const MOST_LINES = 80;

/** Reads the private key file of BIND (`Private-key-format: v1.x`), algorithms by their IANA numbers. */
export function readDnssecPrivate(text: string): Parsed {
  const fields = parse(text);
  const algorithm = /^(\d{1,3})\b/u.exec(fields.get("Algorithm") ?? "")?.[1];
  if (algorithm === undefined) return "a DNSSEC key without an algorithm";
  const half = readHalf(Number(algorithm), fields);
  if (typeof half === "string") return half;
  return [
    toMaterial(half, {
      createdAt: time(fields.get("Created")),
      expiresAt: time(fields.get("Inactive") ?? fields.get("Delete")),
    }),
  ];
}

function parse(text: string): Fields {
  const fields = new Map<string, string>();
  let last = "";
  for (const line of text.split(/[\r\n]+/u, MOST_LINES)) {
    const bare = line.trim();
    const [, name, value = ""] = FIELD.exec(bare) ?? [];
    if (name !== undefined) {
      if (fields.has(name)) break;
      last = name;
      fields.set(name, value.trim());
    } else if (/^[A-Za-z0-9+/=]+$/u.test(bare) && last !== "") fields.set(last, (fields.get(last) ?? "") + bare);
    else if (bare !== "") break;
  }
  return fields;
}

function readHalf(algorithm: number, fields: Fields): PublicHalf | string {
  const key = strictBase64(fields.get("PrivateKey") ?? "");
  if ([1, 5, 7, 8, 10].includes(algorithm)) return readRsa(fields);
  if (algorithm === 3 || algorithm === 6) return readDsa(fields);
  if (key === null) return "a DNSSEC key without its private half";
  if (algorithm === 15) return okpPrivate("Ed25519", key);
  if (algorithm === 16) return okpPrivate("Ed448", key);
  const curve = curves.find(
    ({ name }) => name === ({ 13: "P-256", 14: "P-384" } as Readonly<Record<number, string>>)[algorithm],
  );
  return curve === undefined ? "a DNSSEC key of an unknown algorithm" : readEc(curve, key);
}

function readEc(curve: Curve, key: Uint8Array): PublicHalf | string {
  return ecPrivate(curve, key, null);
}

function readRsa(fields: Fields): PublicHalf | string {
  const [n, e, d, p, q] = ["Modulus", "PublicExponent", "PrivateExponent", "Prime1", "Prime2"].map((name) =>
    strictBase64(fields.get(name) ?? ""),
  );
  if (!n || !e || !d || !p || !q) return "a DNSSEC key without its numbers";
  return rsaPrivate({ n, e, d, p, q });
}

function readDsa(fields: Fields): PublicHalf | string {
  const [p, q, g, x, y] = ["Prime(p)", "Subprime(q)", "Base(g)", "Private_value(x)", "Public_value(y)"].map((name) =>
    strictBase64(fields.get(name) ?? ""),
  );
  return !p || !q || !g || !x || !y ? "a DNSSEC key without its numbers" : discreteLogPublic("DSA", [p, q, g], y);
}

function time(stamp: string | undefined): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(stamp ?? "");
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
