import type { Observation } from "#model/observation";
import type { History, Place } from "#model/place";
import { findAtTips } from "./find-at-tips.js";
import { readAuthors } from "./read-authors.js";
import type { Author } from "./read-authors.js";
import type { Repository } from "./repository.js";

/** Adds to what was seen who put it there and when, and whether a tip still holds it. Asks git about what was seen only. */
export async function attribute(
  repositories: readonly Repository[],
  seen: readonly Observation[],
  signal: AbortSignal,
): Promise<readonly Observation[]> {
  const placed = seen.filter(isPlaced);
  if (placed.length === 0) return seen;
  const commits = new Set(placed.flatMap(({ place }) => commitsOf(place)));
  const blobs = new Set(placed.flatMap(({ place }) => (place.history === null ? [] : [place.object ?? ""])));
  // A commit or a blob is in one of them, seldom in several; each is asked for all.
  const authors = new Map<string, Author>();
  const atTips = new Set<string>();
  for (const repository of repositories) {
    for (const [commit, author] of await readAuthors(repository, commits, signal)) authors.set(commit, author);
    for (const blob of await findAtTips(repository, blobs, signal)) atTips.add(blob);
  }
  // Until now isAtTip says that the newest commit that touched the path put the blob there. git tells which blobs the
  // tips hold, not at which paths: a path that was left behind is at no tip while another one stands.
  const standing = new Set(placed.flatMap(({ place }) => (place.history?.isAtTip === true ? [place.object] : [])));
  const isAtTip = ({ object, history }: Place): boolean =>
    atTips.has(object ?? "") && (history?.isAtTip === true || !standing.has(object));
  return seen.map((observation) =>
    isPlaced(observation)
      ? { ...observation, place: completePlace(observation.place, authors, isAtTip(observation.place)) }
      : observation,
  );
}

type Placed = Extract<Observation, { readonly place: Place }>;

function isPlaced(observation: Observation): observation is Placed {
  return observation.kind === "sighting" || observation.kind === "dropped";
}

function isMessage({ kind }: Place): boolean {
  return kind === "commit-message" || kind === "tag-message";
}

function commitsOf(place: Place): string[] {
  if (isMessage(place)) return place.object === null ? [] : [place.object];
  return place.history === null ? [] : [place.history.firstCommit, place.history.lastCommit];
}

// A message is not in a tree: no tip can hold it, and it is part of the history alone.
function completePlace(place: Place, authors: ReadonlyMap<string, Author>, isAtTip: boolean): Place {
  const [first, last = first] = commitsOf(place);
  if (first === undefined || last === undefined) return place;
  const { author: firstAuthor, date: firstDate } = authors.get(first) ?? NOBODY;
  const { author: lastAuthor, date: lastDate } = authors.get(last) ?? NOBODY;
  const history: History = {
    firstCommit: first,
    firstAuthor,
    firstDate,
    lastCommit: last,
    lastAuthor,
    lastDate,
    isAtTip: !isMessage(place) && isAtTip,
  };
  return { ...place, history };
}

const NOBODY: Author = { author: "", date: "" };
