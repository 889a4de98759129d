import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { Answer, AnswerName } from "./answer.js";
import { toSortedJson } from "./to-sorted-json.js";

/** The folder-safe parts of an answer's name: account, region, service, and the operation with a hash of what was asked. */
export function namePartsOf({ account, region, service, operation, input }: AnswerName): readonly string[] {
  const hash = createHash("sha256").update(toSortedJson(input)).digest("hex").slice(0, 24);
  return [account, region, service, `${operation}-${hash}`].map((part) => part.replace(/[^\w.+=,@-]/gu, "_"));
}

/** An answer as plain data that JSON can hold; a body that is no text is kept in base64. */
export function toPlain({ status, headers, body }: Answer): Readonly<Record<string, unknown>> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return {
    status,
    headers,
    ...(isUtf8(bytes) ? { body: bytes.toString("utf8") } : { base64: bytes.toString("base64") }),
  };
}

/** The answer that `toPlain` made plain; null where the text is none. */
export function fromPlain(text: string): { readonly answer: Answer; readonly at: string } | null {
  const kept = parse(text);
  if (kept === null || typeof kept["status"] !== "number") return null;
  const { status, headers, body, base64, at } = kept;
  const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : Buffer.from(String(base64), "base64");
  const pairs = Object.entries(typeof headers === "object" && headers !== null ? headers : {});
  const answer = {
    status,
    headers: Object.fromEntries(pairs.map(([name, value]) => [name, String(value)])),
    body: bytes,
  };
  return { answer, at: String(at) };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
