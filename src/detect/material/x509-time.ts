import type { Der } from "./der.js";

/** An X.509 Time (UTCTime or GeneralizedTime, RFC 5280) as ISO 8601 in UTC, or null where it is none. */
export function x509Time(time: Der): string | null {
  const text = Buffer.from(time.content).toString("latin1");
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(Z|[+-]\d{4})?$/u.exec(text);
  if (match === null || (time.tag !== 0x17 && time.tag !== 0x18)) return null;
  const [, year = "", month, day, hour, minute, second = "00", zone = "Z"] = match;
  const fullYear = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  const offset = zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(`${fullYear}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(".000Z", "Z");
}
