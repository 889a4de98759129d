import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Target } from "#model/collection";
import type { CollectOptions } from "#collect/collect";

/** The file by which a collector says that it saw all that it could: then the journal has served. */
const FINISHED = "finished";

/** The options of one target: within the journal of all it has a folder of its own. */
export function withOwnJournal(options: CollectOptions, { collector, at }: Target): CollectOptions {
  const { journal } = options.answers;
  if (journal === null) return options;
  const name = createHash("sha256").update(`${collector}\n${at}`).digest("hex").slice(0, 16);
  return { ...options, answers: { ...options.answers, journal: join(journal, name) } };
}

/** Removes the journal of a target that is recorded and was seen to its end; one of an unfinished look stays for the next. */
export function settleJournal({ answers: { journal } }: CollectOptions): void {
  if (journal === null || !existsSync(join(journal, FINISHED))) return;
  rmSync(journal, { recursive: true, force: true });
  const all = dirname(journal);
  if (readdirSync(all).length === 0) rmdirSync(all);
}
