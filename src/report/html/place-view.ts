import type { Location } from "#model/census";
import type { History } from "#model/place";
import { describePlace } from "../describe-place.js";
import { groupBy } from "../group-by.js";
import { formatDay } from "../words/format-date.js";
import { countOf } from "../words/format-number.js";
import { nameForm } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import type { TargetNames } from "../target-names.js";

/** One place of a key, as a line of a list. */
export interface PlaceView {
  /** Null where there is one target alone. */
  readonly target: string | null;
  readonly at: string;
  /** "Private key in PEM, readable", with how it is locked where it is. */
  readonly seenAs: string;
  /** "since 12 Mar 2024, Ada Lovelace, commit 3f9a1c2b44", or null without a history. */
  readonly since: string | null;
  /** "still at a branch tip", "in history only", "in the working tree" ... */
  readonly presence: string;
  readonly isPast: boolean;
  readonly allowedBy: string | null;
}

/** Places as a reader counts them: the same line of the same path, seen as a file and in the history, is one place. */
export function viewPlaces(locations: readonly Location[], names: TargetNames): readonly PlaceView[] {
  const groups = groupBy(locations, (one) => [one.target, describePlace(one), one.form].join("\n"));
  return [...groups.values()].map((same) => viewPlace(same, names));
}

function viewPlace(same: readonly Location[], names: TargetNames): PlaceView {
  const [first] = same;
  if (first === undefined) throw new RangeError("a place needs a location");
  const histories = same
    .flatMap(({ place }) => place.history ?? [])
    .toSorted((one, other) => Date.parse(one.firstDate) - Date.parse(other.firstDate));
  const isPast = first.place.kind === "blob" && !histories.some(({ isAtTip }) => isAtTip);
  const allowedBy = same.find((one) => one.allowedBy !== null)?.allowedBy ?? null;
  return {
    target: names(first.target),
    at: describePlace(first),
    seenAs: saySeen(first),
    since: histories[0] === undefined ? null : saySince(histories[0]),
    presence: sayPresence(first, histories),
    isPast,
    allowedBy: allowedBy === null ? null : visible(allowedBy),
  };
}

function saySeen({ patternTitle, form, encryption }: Location): string {
  const rounds = encryption === null || encryption.iterations === null ? [] : [countOf(encryption.iterations, "round")];
  const lock =
    encryption === null
      ? nameForm(form)
      : ["locked:", [encryption.kdf, ...rounds, encryption.cipher].join(", ")].join(" ");
  return shorten(visible(`${patternTitle}, ${lock}`), 200);
}

function saySince({ firstDate, firstAuthor, firstCommit }: History): string {
  return `since ${formatDay(firstDate)}, ${shorten(visible(firstAuthor), 80)}, commit ${visible(firstCommit.slice(0, 10))}`;
}

function sayPresence({ place }: Location, histories: readonly History[]): string {
  const isAtTip = histories.some((history) => history.isAtTip);
  if (place.kind === "file") return `in the tree${isAtTip ? " and at a branch tip" : ""}${sayMode(place.fileMode)}`;
  if (place.kind === "blob") return sayPast(isAtTip, histories);
  return {
    staged: "staged",
    stdin: "from standard input",
    "commit-message": "message of a commit",
    "tag-message": "message of a tag",
    managed: "in the store that keeps it",
  }[place.kind];
}

function sayMode(mode: number | null): string {
  return mode === null ? "" : `, mode ${mode.toString(8).padStart(4, "0")}`;
}

function sayPast(isAtTip: boolean, histories: readonly History[]): string {
  if (isAtTip) return "still at a branch tip";
  const last = histories.toSorted((one, other) => Date.parse(other.lastDate) - Date.parse(one.lastDate))[0];
  return last === undefined ? "reached by no branch" : `in history only, last touched ${formatDay(last.lastDate)}`;
}
