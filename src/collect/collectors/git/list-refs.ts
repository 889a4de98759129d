import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";

/** What the refs point to. */
export interface RefList {
  /** Every ref with its object, one a line, in git's order: the same as long as no ref moves. */
  readonly text: string;
  /** Annotated tags (hex ids). */
  readonly tags: readonly string[];
  /** What is reached past the commits: refs and tags that point to a blob, a tree or another tag (hex ids). */
  readonly others: readonly string[];
}

const FULL = "%(objectname) %(objecttype) %(*objecttype) %(refname)";
// Does not look at the objects, so that it answers where one is missing.
const SHORT = "%(objectname) commit  %(refname)";

/** Lists all refs. */
export async function listRefs(repository: Repository, signal: AbortSignal): Promise<RefList> {
  const full = await read(repository, FULL, signal);
  const text = full.isWhole ? full.text : (await read(repository, SHORT, signal)).text;
  const tags: string[] = [];
  const others: string[] = [];
  for (const line of text.split("\n")) {
    const [id = "", type = "", peeled = ""] = line.split(" ");
    if (type === "tag") tags.push(id);
    if (isPastCommits(type) && (type !== "tag" || isPastCommits(peeled))) others.push(id);
  }
  return { text, tags, others };
}

function isPastCommits(type: string): boolean {
  return type === "blob" || type === "tree" || type === "tag";
}

async function read(
  repository: Repository,
  format: string,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const pieces: Buffer[] = [];
  const exit = await runGit({ repository, args: ["for-each-ref", `--format=${format}`] }, signal, (piece) => {
    pieces.push(piece);
  });
  return { text: Buffer.concat(pieces).toString("latin1"), isWhole: exit.code === 0 };
}
