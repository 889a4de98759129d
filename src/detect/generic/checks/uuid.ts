import type { Check } from "./check.js";

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
// What is told by number: an error, a hint, a kind of thing.
const TELLS_OF = /(?:error|hint|code|type|event|name)$/i;
const TELLING = /passw|pwd|secret|token|csrf|session|api_?-?key|auth|credential|access_?key|private/i;

/** A UUID names things; it is a secret only where its name says so. */
export const checkUuid: Check = ({ value, reading }) => {
  if (!UUID.test(value)) return null;
  if (/^[{0-]+$/.test(value.slice(0, 14))) return "the empty UUID";
  return TELLING.test(reading.name) && !/(?:Id|_id|ID)$/.test(reading.name) && !TELLS_OF.test(reading.name)
    ? null
    : "a UUID whose name tells of no secret";
};
