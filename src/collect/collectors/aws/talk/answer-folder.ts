import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AuditError } from "#support/audit-error";
import type { Answer, AnswerName, AnswerStore } from "./answer.js";
import { toSortedJson } from "./to-sorted-json.js";

/** A folder with one file an answer: ACCOUNT/REGION/SERVICE/OPERATION-HASH.json. `freshSince` (ISO 8601): older ones are not found. */
export function openAnswerFolder(folder: string, clock: () => Date, freshSince: string | null): AnswerStore {
  const made = new Set<string>();
  return {
    async find(name) {
      const file = join(folder, fileOf(name));
      const text = await readIfThere(file);
      return text === null ? null : toAnswer(file, text, freshSince);
    },
    async keep(name, answer) {
      const file = join(folder, fileOf(name));
      const place = dirname(file);
      if (!made.has(place)) await mkdir(place, { recursive: true, mode: 0o700 });
      made.add(place);
      // A name of its own first: whoever is stopped here leaves no half answer behind.
      const half = `${file}.${randomBytes(4).toString("hex")}`;
      await writeFile(half, toText(name, answer, clock()), { mode: 0o600 });
      await rename(half, file);
    },
  };
}

function fileOf({ account, region, service, operation, input }: AnswerName): string {
  const hash = createHash("sha256").update(toSortedJson(input)).digest("hex").slice(0, 24);
  return join(
    ...[account, region, service, `${operation}-${hash}.json`].map((part) => part.replace(/[^\w.+=,@-]/gu, "_")),
  );
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function toText(name: AnswerName, { status, headers, body }: Answer, at: Date): string {
  const text = Buffer.from(body).toString("utf8");
  const isText = Buffer.from(text, "utf8").equals(body);
  const kept = isText ? { body: text } : { base64: Buffer.from(body).toString("base64") };
  return `${JSON.stringify({ ...name, at: at.toISOString(), status, headers, ...kept }, null, 1)}\n`;
}

function toAnswer(file: string, text: string, freshSince: string | null): Answer | null {
  const kept = parse(file, text);
  if (freshSince !== null && String(kept["at"]) < freshSince) return null;
  const { status, headers, body, base64 } = kept;
  if (typeof status !== "number" || typeof headers !== "object" || headers === null) throw broken(file);
  const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : Buffer.from(String(base64), "base64");
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: bytes,
  };
}

function parse(file: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return { ...value };
  } catch {
    // Told below.
  }
  throw broken(file);
}

function broken(file: string): AuditError {
  return new AuditError(`${file} is no recorded answer`, { hint: "record again into an empty folder" });
}
