import { isStandIn } from "./parts/is-stand-in.js";

const CREDENTIALS = /^([\x20-\x39\x3b-\x7e\x80-\xff]{0,128}):([\x20-\x7e\x80-\xff]{1,512})$/u;

/** Base64 of a printable user and password with a colon between them (RFC 7617), none of them a stand-in. */
export function basicCredentials(value: string): true | string {
  const decoded = Buffer.from(value, "base64");
  if (
    decoded.toString("base64").replace(/=+$/u, "") !== value.replace(/=+$/u, "").replace(/-/gu, "+").replace(/_/gu, "/")
  )
    return "no whole base64";
  const password = CREDENTIALS.exec(decoded.toString("latin1"))?.[2];
  if (password === undefined) return "no printable user:password in base64";
  return !isStandIn(password) || "a password that stands for one";
}
