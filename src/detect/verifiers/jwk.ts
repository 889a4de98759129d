import { findJsonObject } from "../material/find-json-object.js";
import { readJwk } from "../material/read-jwk.js";
import { jwkMembers } from "../material/jwk-members.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const NAME = "kty";
const QUOTE = String.raw`(?:\\{0,8}["']|&quot;)`;
const MEMBER = new RegExp(`^${NAME}${QUOTE}?\\s{0,32}(?::|=>?)\\s{0,32}${QUOTE}(?:RSA|EC|OKP|oct|AKP)${QUOTE}`, "u");

/** Proves JSON Web Keys, private, public and symmetric; the match is the member `kty` with or without its quote, the span becomes the object around it. */
export function verify(text: Text, start: number): Verified | string {
  const at = start + Math.max(0, text.slice(start, start + 16).indexOf(NAME));
  if (!MEMBER.test(text.slice(at, at + 96))) return "no type of JSON Web Key";
  const object = findJsonObject(text, at);
  if (typeof object === "string") return object;
  const members = jwkMembers(text.slice(object.start, object.end));
  const materials = readJwk(members);
  if (typeof materials === "string") return materials;
  const reasons = [`parses as a JSON Web Key of type ${members.get(NAME) ?? ""}`];
  return { ...object, materials, confidence: "proven", reasons };
}
