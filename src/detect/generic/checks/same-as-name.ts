import type { Seen } from "../seen.js";
import type { Check } from "./check.js";

/** The value says again what the name says: `token: "token"`, `api_key = "apiKey"`. */
export const checkSameAsName: Check = (seen) => {
  const { plainName, plainValue, value } = seen;
  if (plainValue.length === 0) return "no letters or digits";
  if (plainValue === "password" && isLogin(seen)) return null;
  if (plainValue === plainName) return "the same as its name";
  if (/\d/.test(value)) return null;
  if (isPartOf(plainName, plainValue)) return "a part of its name";
  return extendsName(plainName, plainValue) && /^[\w.-]{1,80}$/.test(value) ? "its name with an ending" : null;
};

function isPartOf(name: string, value: string): boolean {
  return value.length >= 5 && (name.endsWith(value) || name.startsWith(value));
}

function extendsName(name: string, value: string): boolean {
  return name.length >= 6 && value.startsWith(name) && value.length < name.length + 9;
}

// Some do choose "password": where host and user stand beside it, or in the settings of a client, it is one.
function isLogin({ place, reading }: Seen): boolean {
  if (place.kind !== "config" || place.isTest || place.isExample) return false;
  return place.ending.endsWith("rc") || (/\b(?:host|server)\b/i.test(reading.line) && /\buser/i.test(reading.line));
}
