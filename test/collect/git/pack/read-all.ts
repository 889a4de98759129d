import { execFileSync } from "node:child_process";
import type { ObjectSink } from "../../../../src/collect/collectors/git/object-sink.js";
import { readContent } from "../../../../src/collect/collectors/git/read-content.js";
import { readObjects } from "../../../../src/collect/collectors/git/read-objects.js";
import type { ObjectRequest } from "../../../../src/collect/collectors/git/read-objects.js";
import { readPacked } from "../../../../src/collect/collectors/git/pack/read-packed.js";
import { openRepository } from "../create-repository.js";

/** What became of each object: its kind and bytes, or that it is missing, broken or left; by id. */
export type Outcomes = Readonly<Record<string, string>>;

/** Ids (hex) of all objects of a repository, as git lists them. */
export function allIds(at: string): readonly string[] {
  const listing = openRepository(at).git("cat-file", "--batch-check", "--batch-all-objects", "--unordered");
  return listing.split("\n").map((line) => line.slice(0, line.indexOf(" ")));
}

export function requestFor(at: string, ids: readonly string[]): ObjectRequest {
  const gitDir = execFileSync("git", ["rev-parse", "--absolute-git-dir"], { cwd: at, encoding: "utf8" }).trim();
  return {
    repository: { gitDir, commonDir: gitDir },
    idBytes: (ids[0]?.length ?? 40) / 2,
    ids: Buffer.from(ids.join(""), "hex"),
  };
}

/** By the packs, and what these do not give by git. */
export async function byContent(at: string, ids: readonly string[]): Promise<Outcomes> {
  const noted = createNotes(ids);
  await readContent(requestFor(at, ids), new AbortController().signal, noted.sink);
  return noted.outcomes;
}

/** By git alone. */
export async function byGit(at: string, ids: readonly string[]): Promise<Outcomes> {
  const noted = createNotes(ids);
  await readObjects(requestFor(at, ids), new AbortController().signal, noted.sink);
  return noted.outcomes;
}

/** How many of the objects are left to git. */
export async function countLeft(at: string, ids: readonly string[]): Promise<number> {
  const left = await readPacked(requestFor(at, ids), new AbortController().signal, createNotes(ids).sink);
  return left.length;
}

function createNotes(ids: readonly string[]): { readonly sink: ObjectSink; readonly outcomes: Outcomes } {
  const outcomes: Record<string, string> = {};
  let pieces: Buffer[] = [];
  let head = "";
  const note = (index: number, text: string): void => {
    const id = ids[index] ?? "an object nobody asked for";
    outcomes[id] = id in outcomes ? "twice" : text;
  };
  const sink: ObjectSink = {
    begin(_index, type, { size }) {
      pieces = [];
      head = `${type} ${size} `;
    },
    bytes: (piece) => pieces.push(Buffer.from(piece)),
    end: (index) => note(index, head + Buffer.concat(pieces).toString("latin1")),
    missing: (index) => note(index, "missing"),
    broken: (index) => note(index, "broken"),
    left: (index) => note(index, "left"),
  };
  return { sink, outcomes };
}
