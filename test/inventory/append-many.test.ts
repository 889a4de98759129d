import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "#inventory/open-database";
import { openSession, type Session } from "#inventory/session";

let session: Session;
beforeEach(async () => {
  session = await openSession(":memory:", await openDatabase(":memory:", false));
  await session.run(
    "create table cells (text varchar, number bigint, moment timestamp, truth boolean, list varchar[])",
  );
});
afterEach(() => session.close());

test("Rows handed over as text come back as they were: line breaks, quotes, NUL, nothing, an empty list", async () => {
  const rows = [
    ["a\nb\u0000\u001f\"'\\", 9_007_199_254_740_991, "2026-01-02T03:04:05.678Z", true, ["c\nd", ""]],
    ["", null, null, null, []],
    [null, -1, null, false, null],
  ];
  await session.appendMany("cells", rows);
  expect((await session.rows("from cells")).map((row) => Object.values(row))).toEqual(rows);
});

test("Half of a surrogate pair, which no UTF-8 has, becomes the replacement character", async () => {
  await session.appendMany("cells", [["x\ud800y", null, null, null, ["\udfff"]]]);
  expect(await session.rows("select text, list from cells")).toEqual([{ text: "x\ufffdy", list: ["\ufffd"] }]);
});

test("Rows of more than one batch are all there, in their order", async () => {
  const long = "x".repeat(1000);
  await session.appendMany(
    "cells",
    Array.from({ length: 3000 }, (_, at) => [long, at, null, null, null]),
  );
  expect(await session.rows("select count(*) as rows, bool_and(number = rowid) as in_order from cells")).toEqual([
    { rows: 3000, in_order: true },
  ]);
});

test("No rows are no work", async () => {
  await session.appendMany("cells", []);
  expect(await session.rows("from cells")).toEqual([]);
});
