import { expect, it } from "vitest";
import { urgentFirst } from "../../../../../src/collect/collectors/aws/services/kms/uses/urgent-first.js";

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
// "1b" is of urgency 1.
const reading = { urgencyOf: (thing: string) => Number(thing[0]), levels: 3, most: 100 };
async function* from(
  things: readonly string[],
  between: () => Promise<void> = async () => undefined,
): AsyncIterable<string> {
  for (const thing of things) {
    await between();
    yield thing;
  }
}

it("Of what was read the most urgent comes first, equals in the order of their source.", async () => {
  const given: string[] = [];
  for await (const thing of urgentFirst(from(["2a", "1a", "0a", "1b", "0b"]), reading)) {
    given.push(thing);
    await turn();
  }
  expect(given).toEqual(["2a", "0a", "0b", "1a", "1b"]);
});

it("While more is read anything may come; then the floor is what is not done with.", async () => {
  const things = urgentFirst(from(["1a", "2a", "1b"], turn), reading);
  const floors: unknown[] = [];
  for await (const thing of things) {
    floors.push([thing, things.floor()]);
    if (thing !== "2a") await turn().then(turn).then(turn);
    things.done(thing);
    floors.push(things.floor());
  }
  expect(floors).toEqual([["1a", 0], 1, ["1b", 1], 2, ["2a", 2], Infinity]);
});

it("No more is read ahead than may be held.", async () => {
  let read = 0;
  const source = from(
    Array.from({ length: 9 }, () => "0"),
    async () => void (read += 1),
  );
  const reads: number[] = [];
  for await (const _ of urgentFirst(source, { ...reading, most: 3 })) {
    await turn();
    reads.push(read);
  }
  expect(reads).toEqual([4, 5, 6, 7, 8, 9, 9, 9, 9]);
});

it("What the source throws comes out, and who leaves early ends the reading.", async () => {
  async function* broken(): AsyncIterable<string> {
    yield "0";
    await turn();
    throw new Error("broken");
  }
  const given: string[] = [];
  await expect(async () => {
    for await (const thing of urgentFirst(broken(), reading)) given.push(thing);
  }).rejects.toThrow("broken");
  let isOver = false;
  async function* endless(): AsyncIterable<string> {
    try {
      for (;;) yield "0";
    } finally {
      isOver = true;
    }
  }
  for await (const _ of urgentFirst(endless(), reading)) break;
  await turn();
  expect([given, isOver]).toEqual([["0"], true]);
});
