import type { Check } from "./check.js";

/** The value says again what the name says: `token: "token"`, `api_key = "apiKey"`. */
export const checkSameAsName: Check = ({ plainName, plainValue, value }) => {
  if (plainValue.length === 0) return "no letters or digits";
  if (plainValue === plainName) return "the same as its name";
  if (/\d/.test(value)) return null;
  if (plainValue.length >= 5 && (plainName.endsWith(plainValue) || plainName.startsWith(plainValue)))
    return "a part of its name";
  return extendsName(plainName, plainValue) && /^[\w.-]{1,80}$/.test(value) ? "its name with an ending" : null;
};

function extendsName(name: string, value: string): boolean {
  return name.length >= 6 && value.startsWith(name) && value.length < name.length + 9;
}
