import { isStandIn } from "./parts/is-stand-in.js";

// The name of a user, a word in capitals as tests have them.
const NAME = /user(?:[-_.]?name)?$|^[A-Z]{6,}\d{0,2}$/u;

/** Whole base64 of something that does not stand for a secret. */
export function base64Secret(value: string): true | string {
  const decoded = Buffer.from(value, "base64");
  if (decoded.toString("base64").replace(/=+$/u, "") !== value.replace(/=+$/u, "")) return "no whole base64";
  const text = decoded.toString("latin1").trim();
  const isPrintable = /^[\x20-\x7e]+$/u.test(text);
  return !isPrintable || !(isStandIn(text) || NAME.test(text)) || "base64 of something that stands for a secret";
}
