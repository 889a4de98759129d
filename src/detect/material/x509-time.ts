import type { Der } from "./der.js";

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(?:Z|([+-]\d{2})(\d{2}))?$/u;

/** An X.509 Time (UTCTime or GeneralizedTime, RFC 5280) as ISO 8601 in UTC, or null where it is none. */
export function x509Time(time: Der): string | null {
  const match = time.tag === 0x17 || time.tag === 0x18 ? TIME.exec(Buffer.from(time.content).toString("latin1")) : null;
  if (match === null) return null;
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = match.slice(1);
  const zone = zoneHour === undefined ? "Z" : `${zoneHour}:${zoneMinute}`;
  const date = new Date(`${fullYear(year ?? "")}-${month}-${day}T${hour}:${minute}:${second ?? "00"}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(".000Z", "Z");
}

// RFC 5280: two digits from 50 on are of the last century.
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}
