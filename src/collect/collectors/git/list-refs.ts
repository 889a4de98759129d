import type { Repository } from "./repository.js";
import { runGit } from "./run-git.js";
import type { GitExit } from "./run-git.js";

/** What the refs point to. */
export interface RefList {
  /** Every ref with its object, one a line, in git's order: the same as long as no ref moves. */
  readonly text: string;
  /** Annotated tags (hex ids). */
  readonly tags: readonly string[];
  /** What is reached past the commits: refs and tags that point to a blob, a tree or another tag (hex ids). */
  readonly others: readonly string[];
  /** git's words about refs that can't be followed: what only they reach is not known. */
  readonly broken: readonly string[];
}

const FULL = "%(objectname) %(objecttype) %(*objecttype) %(refname)";
// Does not look at the objects, so that it answers where one is missing.
const SHORT = "%(objectname) commit  %(refname)";

/** Lists all refs. */
export async function listRefs(repository: Repository, signal: AbortSignal): Promise<RefList> {
  const full = await read(repository, FULL, signal);
  const { text } = full.exit.code === 0 ? full : await read(repository, SHORT, signal);
  const lines = text.split("\n").map((line) => line.split(" "));
  const broken = full.exit.complaint === "" ? [] : [full.exit.complaint];
  return { text, broken, tags: idsOf(lines, isTag), others: idsOf(lines, leadsPastCommits) };
}

// Words of a line: id, type, type of what a tag points to, name.
type Line = readonly string[];

function idsOf(lines: readonly Line[], isWanted: (line: Line) => boolean): readonly string[] {
  return lines.filter(isWanted).map(([id = ""]) => id);
}

function isTag([, type]: Line): boolean {
  return type === "tag";
}

function leadsPastCommits([, type = "", peeled = ""]: Line): boolean {
  return isPastCommits(type === "tag" ? peeled : type);
}

function isPastCommits(type: string): boolean {
  return type === "blob" || type === "tree" || type === "tag";
}

async function read(
  repository: Repository,
  format: string,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly exit: GitExit }> {
  const pieces: Buffer[] = [];
  const exit = await runGit({ repository, args: ["for-each-ref", `--format=${format}`] }, signal, (piece) => {
    pieces.push(piece);
  });
  return { text: Buffer.concat(pieces).toString("latin1"), exit };
}
