import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { IdTable } from "../../../src/collect/collectors/git/id-table.js";
import { PlaceTable } from "../../../src/collect/collectors/git/place-table.js";
import { splitRecords } from "../../../src/collect/collectors/git/split-records.js";

function idOf(number: number): Buffer {
  return createHash("sha1").update(String(number)).digest();
}

test("Ids are numbered in the order they come, and found again after the table has grown.", () => {
  const table = new IdTable(20, 1);
  const ids = Array.from({ length: 5000 }, (_, number) => idOf(number));
  const added = ids.map((id) => table.addHex(Buffer.from(id.toString("hex")), 0));
  expect(added).toEqual(ids.map((_, number) => number));
  expect(ids.map((id) => table.find(id, 0))).toEqual(added);
  expect(ids.map((id) => table.add(id, 0))).toEqual(added);
  expect([table.find(idOf(5000), 0), table.count]).toEqual([-1, 5000]);
  expect(Buffer.from(table.ids())).toEqual(Buffer.concat(ids));
});

test("Ids that begin alike are told apart.", () => {
  const table = new IdTable(20);
  const ids = Array.from({ length: 200 }, (_, number) =>
    Buffer.concat([Buffer.alloc(16), Buffer.from([0, 0, 0, number])]),
  );
  expect(ids.map((id) => table.add(id, 0))).toEqual(ids.map((_, number) => number));
});

test("A place keeps its oldest and newest commit, in whatever order they are noted.", () => {
  const events = [
    { commit: 9, mode: 0o100644 },
    { commit: 5, mode: 0 },
    { commit: 3, mode: 0o100755 },
    { commit: 7, mode: 0o100644 },
  ];
  for (const order of [
    events,
    events.toReversed(),
    [2, 0, 3, 1].map((index) => events[index] ?? { commit: 0, mode: 0 }),
  ]) {
    const table = new PlaceTable();
    for (const event of order) table.note(4, 2, event);
    expect(table.of(4)).toEqual([{ path: 2, first: 9, last: 3, mode: 0o100755, isPutLast: true }]);
  }
});

test("A place that a commit only took away is none.", () => {
  const table = new PlaceTable();
  table.note(0, 0, { commit: 1, mode: 0 });
  expect([table.of(0), table.has(0), table.has(1)]).toEqual([[], false, false]);
});

test("Thousands of places of one blob are kept apart.", () => {
  const table = new PlaceTable();
  for (let path = 0; path < 3000; path++) table.note(7, path, { commit: path, mode: 0o100644 });
  expect(table.of(7).map(({ path, first }) => path === first)).toEqual(Array.from({ length: 3000 }, () => true));
});

test("Records are the same wherever the stream is cut.", () => {
  const stream = Buffer.from("one\n\ntwo\nthree");
  for (let first = 0; first <= stream.length; first++) {
    for (let second = first; second <= stream.length; second++) {
      const records: string[] = [];
      const lines = splitRecords(10, (bytes, start, end) => {
        records.push(Buffer.from(bytes.subarray(start, end)).toString());
      });
      for (const [from, to] of [
        [0, first],
        [first, second],
        [second, stream.length],
      ])
        lines.piece(stream.subarray(from, to));
      lines.end();
      expect(records).toEqual(["one", "", "two", "three"]);
    }
  }
});

test("A record without end is cut off rather than kept.", () => {
  let longest = 0;
  const lines = splitRecords(10, (_, start, end) => (longest = Math.max(longest, end - start)));
  for (let piece = 0; piece < 100; piece++) lines.piece(Buffer.alloc(65_536, "x"));
  lines.piece(Buffer.from("\n"));
  expect(longest).toBeLessThan(1_200_000);
});
