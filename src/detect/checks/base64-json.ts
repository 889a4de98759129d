import { decodeJson } from "./parts/decode-json.js";

/** Base64 of a JSON object, and of one with such a field where one is named: `base64-json(k)`. */
export function base64Json(value: string, argument: string): true | string {
  const start = value.search(/eyJ|ewo/u);
  const decoded = decodeJson(value.slice(Math.max(0, start)).split(".", 1)[0] ?? "");
  if (decoded === null) return "no JSON in base64";
  return argument === "" || Object.hasOwn(decoded, argument) || `JSON without the field ${argument}`;
}
