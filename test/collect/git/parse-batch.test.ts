import { expect, test } from "vitest";
import { parseBatch } from "../../../src/collect/collectors/git/parse-batch.js";

const ID = "0123456789012345678901234567890123456789";
const STREAM = Buffer.from(
  `${ID} blob 5\na\n\nb\n\n${ID} missing\n${ID} blob 0\n\n${ID} commit 3\nxyz\n${ID} blob 1\n\n\n`,
);
const EVENTS = ["0 blob 5:a\n\nb\n", "1 missing", "2 blob 0:", "3 commit 3:xyz", "4 blob 1:\n"];

function read(pieces: readonly Buffer[]): { readonly events: readonly string[]; readonly next: number } {
  const events: string[] = [];
  let open = "";
  const batch = parseBatch(
    {
      begin: (index, type, { size }) => void (open = `${index} ${type} ${size}:`),
      bytes: (piece) => void (open += piece.toString("latin1")),
      end: () => void events.push(open),
      missing: (index) => void events.push(`${index} missing`),
      broken: () => {},
      left: () => {},
    },
    0,
  );
  for (const piece of pieces) batch.piece(piece);
  return { events, next: batch.next() };
}

test("Objects are the same wherever the stream is cut into two pieces.", () => {
  for (let cut = 0; cut <= STREAM.length; cut++) {
    expect(read([STREAM.subarray(0, cut), STREAM.subarray(cut)])).toEqual({ events: EVENTS, next: 5 });
  }
});

test("Objects are the same when each byte comes alone.", () => {
  expect(read([...STREAM].map((byte) => Buffer.from([byte])))).toEqual({ events: EVENTS, next: 5 });
});

test("A stream that ends inside of an object tells which one it was.", () => {
  expect(read([STREAM.subarray(0, ID.length + 10)]).next).toBe(0);
  expect(read([STREAM.subarray(0, STREAM.indexOf("xyz") + 2)]).next).toBe(3);
});

test("An answer without a header is refused.", () => {
  expect(() => read([Buffer.alloc(1000, "x")])).toThrow("unknown form");
});
