import { jwt } from "./jwt.js";

const TOKEN = /^eyJ[\w-]{8,8192}\.[\w-]{0,8192}\.[\w-]{0,2048}/u;

/** A JSON Web Token that was encoded in base64 as a whole. */
export function base64Jwt(value: string): true | string {
  const token = TOKEN.exec(Buffer.from(value, "base64").toString("latin1"))?.[0];
  return token === undefined ? "base64 of something else" : jwt(token);
}
