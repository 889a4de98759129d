import { findJsonObject } from "../material/find-json-object.js";
import { readJwk } from "../material/jwk.js";
import { jwkMembers } from "../material/jwk-members.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const MEMBER =
  /^\\*["']?kty\\*["']?\s{0,32}(?::|=>?)\s{0,32}\\*["'](?:RSA|EC|OKP|oct|AKP)|^(?:\\*&quot;|["']?kty&quot;)/u;

/** Proves JSON Web Keys, private, public and symmetric; the match is the member `kty`, the span becomes the object around it. */
export function verify(text: Text, start: number): Verified | string {
  if (!MEMBER.test(text.slice(start, start + 96))) return "no type of JSON Web Key";
  const object = findJsonObject(text, start);
  if (typeof object === "string") return object;
  const members = jwkMembers(text.slice(object.start, object.end));
  const materials = readJwk(members);
  if (typeof materials === "string") return materials;
  return {
    ...object,
    materials,
    confidence: "proven",
    reasons: [`parses as a JSON Web Key of type ${members.get("kty") ?? ""}`],
  };
}
