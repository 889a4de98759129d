import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AuditError } from "#support/audit-error";
import { fromPlain, namePartsOf, toPlain } from "./answer-text.js";
import type { AnswerName, AnswerStore } from "./answer.js";

/** A folder with one file an answer, for people too: ACCOUNT/REGION/SERVICE/OPERATION-HASH.json. */
export function openAnswerFolder(folder: string, clock: () => Date): AnswerStore {
  const made = new Set<string>();
  const fileOf = (name: AnswerName): string => join(folder, `${join(...namePartsOf(name))}.json`);
  return {
    async find(name) {
      const file = fileOf(name);
      const text = await readIfThere(file);
      if (text === null) return null;
      const kept = fromPlain(text);
      if (kept !== null) return kept.answer;
      throw new AuditError(`${file} is no recorded answer`, { hint: "record again into an empty folder" });
    },
    async keep(name, answer) {
      const file = fileOf(name);
      const place = dirname(file);
      if (!made.has(place)) await mkdir(place, { recursive: true, mode: 0o700 });
      made.add(place);
      const text = `${JSON.stringify({ ...name, at: clock().toISOString(), ...toPlain(answer) }, null, 1)}\n`;
      // A name of its own first: whoever is stopped here leaves no half answer behind.
      const half = `${file}.${randomBytes(4).toString("hex")}`;
      await writeFile(half, text, { mode: 0o600 });
      await rename(half, file);
    },
    close: async () => {},
  };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
