import type { Answer } from "./answer.js";

const SECRETS = /(<(AccessKeyId|SecretAccessKey|SessionToken)>)[^<]*(<\/\2>)/g;

/** The answer of the token service without the credentials it gives away: it may then be kept. */
export function withoutCredentials(answer: Answer): Answer {
  const text = Buffer.from(answer.body).toString("utf8").replace(SECRETS, "$1not-kept$3");
  return { ...answer, body: Buffer.from(text, "utf8") };
}
