import { readFileSync } from "node:fs";
import { AuditError, type Departed } from "#index";

const HINT =
  'a roster is a CSV file with one person a line: email,left-on ("ann@example.org,2026-03-31"; the day may be left out)';
const DAY = /^\d{4}-\d\d-\d\d$/;

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

function findSlip(email: string, leftOn: string, more: readonly string[]): string | null {
  if (!email.includes("@")) return `"${email.slice(0, 60)}" is no email address`;
  if (leftOn !== "" && (!DAY.test(leftOn) || Number.isNaN(Date.parse(leftOn))))
    return `"${leftOn.slice(0, 60)}" is no day as YYYY-MM-DD`;
  return more.some((cell) => cell !== "") ? "there are more than two columns" : null;
}

function isHeading(email: string, index: number): boolean {
  return index === 0 && !email.includes("@") && /mail/i.test(email);
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/);
  } catch (cause) {
    throw new AuditError(`the roster can't be read: ${file}`, { hint: HINT, cause });
  }
}
