import { decodeJson } from "./parts/decode-json.js";

/** A JSON Web Token in compact form: a header that names its algorithm, and a signature (RFC 7515 section 7.1). Claims may be cut or encrypted. */
export function jwt(value: string): true | string {
  const [header = "", , signature = ""] = value.split(".");
  const decoded = decodeJson(header);
  if (decoded === null) return "a header that is no JSON";
  const algorithm = decoded["alg"];
  if (typeof algorithm !== "string") return "a header without an algorithm";
  if (algorithm.toLowerCase() === "none") return "algorithm none: it is not signed, so it grants nothing";
  return signature !== "" || "no signature";
}
