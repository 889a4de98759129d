import type { Location } from "#model/census";
import type { History } from "#model/place";
import { describePlace } from "../describe-place.js";
import { groupBy } from "../group-by.js";
import { formatDay } from "../words/format-date.js";
import { nameForm } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";

/** One place of a key, as a line of a list. */
export interface PlaceView {
  readonly target: string;
  readonly at: string;
  readonly form: string;
  /** "since 12 Mar 2024, Ada Lovelace, commit 3f9a1c2b44", or null without a history. */
  readonly since: string | null;
  /** "still at a branch tip", "in history only", "in the working tree" ... */
  readonly presence: string;
  readonly isPast: boolean;
  readonly allowedBy: string | null;
}

/** Places as a reader counts them: the same line of the same path, seen as a file and in the history, is one place. */
export function viewPlaces(locations: readonly Location[]): readonly PlaceView[] {
  const groups = groupBy(locations, (one) => [one.target, describePlace(one), one.form].join("\n"));
  return [...groups.values()].map(viewPlace);
}

function viewPlace(same: readonly Location[]): PlaceView {
  const [first] = same;
  if (first === undefined) throw new RangeError("a place needs a location");
  const histories = same
    .flatMap(({ place }) => place.history ?? [])
    .toSorted((one, other) => Date.parse(one.firstDate) - Date.parse(other.firstDate));
  const isPast = first.place.kind === "blob" && !histories.some(({ isAtTip }) => isAtTip);
  const allowedBy = same.find((one) => one.allowedBy !== null)?.allowedBy ?? null;
  return {
    target: shorten(visible(first.target), 120),
    at: describePlace(first),
    form: nameForm(first.form),
    since: histories[0] === undefined ? null : saySince(histories[0]),
    presence: sayPresence(first, histories),
    isPast,
    allowedBy: allowedBy === null ? null : visible(allowedBy),
  };
}

function saySince({ firstDate, firstAuthor, firstCommit }: History): string {
  return `since ${formatDay(firstDate)}, ${shorten(visible(firstAuthor), 80)}, commit ${visible(firstCommit.slice(0, 10))}`;
}

function sayPresence({ place }: Location, histories: readonly History[]): string {
  const isAtTip = histories.some((history) => history.isAtTip);
  if (place.kind === "file") return isAtTip ? "in the tree and at a branch tip" : "in the tree";
  if (place.kind === "blob") return sayPast(isAtTip, histories);
  return {
    staged: "staged",
    stdin: "from standard input",
    "commit-message": "message of a commit",
    "tag-message": "message of a tag",
  }[place.kind];
}

function sayPast(isAtTip: boolean, histories: readonly History[]): string {
  if (isAtTip) return "still at a branch tip";
  const last = histories.toSorted((one, other) => Date.parse(other.lastDate) - Date.parse(one.lastDate))[0];
  return last === undefined ? "reached by no branch" : `in history only, last touched ${formatDay(last.lastDate)}`;
}
