import type { Collection, Target } from "#model/collection";
import type { Problem } from "#model/problem";
import type { Row } from "../row.js";
import { bool, number, text, textOrNull } from "../cells.js";
import type { Session } from "../session.js";

/** What became of each target in one scan, in the order of the scan. */
export async function readCollections(session: Session, scan: number): Promise<Collection[]> {
  const looks = await session.rows(
    "select collections.*, collector, place from collections join targets using (target_id) where scan_id = $scan order by ordinal",
    { scan },
  );
  const problems = await session.rows("select * from problems where scan_id = $scan order by target_id, ordinal", {
    scan,
  });
  return looks.map((look) =>
    toCollection(
      look,
      problems.filter((problem) => problem["target_id"] === look["target_id"]),
    ),
  );
}

function toCollection(look: Row, problems: readonly Row[]): Collection {
  const target: Target = { collector: text(look, "collector"), at: text(look, "place"), label: text(look, "label") };
  return {
    target,
    outcome: text<Collection["outcome"]>(look, "outcome"),
    scope: text(look, "scope"),
    isNarrowed: bool(look, "is_narrowed"),
    tip: textOrNull(look, "tip"),
    counts: {
      files: number(look, "files"),
      blobs: number(look, "blobs"),
      commits: number(look, "commits"),
      bytes: number(look, "bytes"),
      binary: number(look, "binary"),
      skipped: number(look, "skipped"),
      unchanged: number(look, "unchanged"),
    },
    problems: problems.map(toProblem),
    startedAt: text(look, "started_at"),
    finishedAt: text(look, "finished_at"),
  };
}

function toProblem(row: Row): Problem {
  return {
    reason: text<Problem["reason"]>(row, "reason"),
    scope: text(row, "scope"),
    fact: text(row, "fact"),
    message: text(row, "message"),
  };
}
