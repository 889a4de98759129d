import { rsaPrivate } from "../material/rsa-private.js";
import { sliceUntil } from "../material/slice-until.js";
import { strictBase64 } from "../material/strict-base64.js";
import { toMaterial } from "../material/to-material.js";
import type { Text } from "../text.js";
import type { Verified } from "../verifier.js";

const END = /<\/(?:[A-Za-z]{1,16}:)?RSAKey(?:Value|Pair)>/u;
const BEGIN = /<(?:[A-Za-z]{1,16}:)?RSAKey(?:Value|Pair)/u;
const REACH = 32_768;

/** Proves RSA private keys in XML (.NET's ToXmlString, XKMS); the match starts at the element. Public ones are parts of signatures. */
export function verify(text: Text, start: number): Verified | string {
  const reached = sliceUntil(text, start, { mark: BEGIN, reach: REACH });
  const tail = END.exec(reached);
  if (tail === null) return "no end of the element within 32 KB";
  const inner = reached.slice(0, tail.index).replace(/&lt;/gu, "<").replace(/&gt;/gu, ">");
  const read = (...names: string[]): Buffer | null => strictBase64(element(inner, names));
  const n = read("Modulus");
  const e = read("Exponent", "PublicExponent");
  const d = read("D", "PrivateExponent");
  if (d === null) return "a public half only";
  if (n === null || e === null) return "an RSA key without its numbers";
  const half = rsaPrivate({ n, e, d, p: read("P"), q: read("Q") });
  if (typeof half === "string") return half;
  const end = start + tail.index + tail[0].length;
  return {
    start,
    end,
    materials: [toMaterial(half, {})],
    confidence: "proven",
    reasons: ["parses as an RSA key in XML"],
  };
}

function element(xml: string, names: readonly string[]): string {
  for (const name of names) {
    const content = new RegExp(`<(?:[A-Za-z]{1,16}:)?${name}>([A-Za-z0-9+/=\\s]{1,12000})<`, "u").exec(xml)?.[1];
    if (content !== undefined) return content.replace(/\s/gu, "");
  }
  return "";
}
