import { readObjects } from "./read-objects.js";
import type { Repository } from "./repository.js";

/** Who made a commit or tag, and when: "Name <email>", ISO 8601 in UTC; empty where the object does not say. */
export interface Author {
  readonly author: string;
  readonly date: string;
}

// A commit's headers are short but for signatures; authors stand before those.
const MOST_HEADER_BYTES = 64 * 1024;

/** Reads author and author date of commits, tagger and date of tags; by hex id. What can't be read is left out. */
export async function readAuthors(
  repository: Repository,
  ids: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Author>> {
  const sorted = [...ids].toSorted();
  const authors = new Map<string, Author>();
  const binary = Buffer.from(sorted.join(""), "hex");
  const idBytes = (sorted[0]?.length ?? 0) / 2;
  if (idBytes === 0) return authors;
  let pieces: Buffer[] = [];
  let size = 0;
  await readObjects({ repository, idBytes, ids: binary }, signal, {
    begin() {
      pieces = [];
      size = 0;
    },
    bytes(piece) {
      if (size < MOST_HEADER_BYTES) pieces.push(Buffer.from(piece));
      size += piece.length;
    },
    end(index) {
      authors.set(sorted[index] ?? "", parseAuthor(Buffer.concat(pieces).toString("utf8")));
    },
    missing() {},
    broken() {},
    left() {},
  });
  return authors;
}

// "author Name <email> 1700000000 +0100", or "tagger ..." in a tag.
function parseAuthor(text: string): Author {
  const headers = text.split("\n\n", 1)[0] ?? "";
  const line = headers.split("\n").find((header) => header.startsWith("author ") || header.startsWith("tagger ")) ?? "";
  const end = line.lastIndexOf(">") + 1;
  const seconds = Number.parseInt(line.slice(end), 10);
  return { author: line.slice("author ".length, end), date: toIso(seconds) };
}

// A date can be written that no calendar has; 8.64e12 seconds is what a Date can hold.
function toIso(seconds: number): string {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12) return "";
  return new Date(seconds * 1000).toISOString();
}
