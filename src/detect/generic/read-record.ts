import type { Text } from "../text.js";
import type { GenericCandidate } from "./generic-candidate.js";
import { lineWindow } from "./line-window.js";

/** The port in the lines of .pgpass (https://www.postgresql.org/docs/current/libpq-pgpass.html); no name stands in them. */
export const PGPASS_PORT = ":5432:";

// host:port:database:user: and then the password; a backslash escapes a colon.
const BEFORE_PASSWORD = /^(?:(?:\\.|[^:\\]){0,200}:){4}(?=[^\s:])/;

/** The password in the line of a .pgpass at a hit; null in other files. */
export function readRecord(text: Text, at: number, file: string): GenericCandidate | null {
  if (!/pgpass[^/]{0,20}$/i.test(file)) return null;
  const { start, line } = lineWindow(text, at, false);
  const found = line.startsWith("#") ? null : BEFORE_PASSWORD.exec(line);
  if (found === null) return null;
  return {
    pattern: "generic-password",
    start: start + found[0].length,
    end: start + line.trimEnd().length,
    kind: "password",
    confidence: "likely",
    reasons: ["the fifth field of a line of .pgpass"],
    dropped: null,
  };
}
