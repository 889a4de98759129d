import { visible } from "./visible.js";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const ISO = /^(\d{4,})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/;

/** The day of an ISO 8601 date, "24 Nov 2026"; what is none comes back as it is. No locale and no time zone has a say. */
export function formatDay(iso: string): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? visible(iso) : `${String(Number(day))} ${name} ${year}`;
}

/** Day and minute of an ISO 8601 time in UTC: "24 Nov 2026, 15:01 UTC". */
export function formatMinute(iso: string): string {
  const minute = ISO.exec(iso)?.[4];
  return minute === undefined ? formatDay(iso) : `${formatDay(iso)}, ${minute} UTC`;
}
