import { readFileSync, statSync } from "node:fs";
import { AuditError, type Departed } from "#index";
import { isDay } from "../is-day.js";

const HINT =
  'a roster is a CSV file with one person a line: email,left-on ("ann@example.org,2026-03-31"; the day may be left out)';
const MOST_BYTES = 10_000_000;

/** The people who left, from a CSV file of email and day (YYYY-MM-DD, or empty where it is not known). */
export function readRoster(file: string): Departed[] {
  return readLines(file).flatMap((line, index) => {
    const [email = "", leftOn = "", ...more] = line
      .split(/[,;\t]/)
      .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (email === "" || email.startsWith("#") || isHeading(email, index)) return [];
    const slip = findSlip(email, leftOn, more);
    if (slip !== null) throw new AuditError(`${file}:${index + 1}: ${slip}`, { hint: HINT });
    return [{ email: email.toLowerCase(), leftOn: leftOn === "" ? null : leftOn }];
  });
}

// Without the wrong text: a wrong path could lead to a file with anything in it.
function findSlip(email: string, leftOn: string, more: readonly string[]): string | null {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return "the first column is no email address";
  if (leftOn !== "" && !isDay(leftOn)) return "the second column is no day as YYYY-MM-DD";
  return more.some((cell) => cell !== "") ? "there are more than two columns" : null;
}

function isHeading(email: string, index: number): boolean {
  return index === 0 && !email.includes("@") && /mail/i.test(email);
}

function readLines(file: string): string[] {
  try {
    const stats = statSync(file);
    if (stats.isFile() && stats.size <= MOST_BYTES) {
      return readFileSync(file, "utf8")
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/);
    }
  } catch (cause) {
    throw new AuditError(`the roster can't be read: ${file}`, { hint: HINT, cause });
  }
  throw new AuditError(`this is no roster: ${file}`, { hint: HINT });
}
