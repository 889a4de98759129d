import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fromPlain, namePartsOf, toPlain } from "./answer-text.js";
import type { AnswerName, AnswerStore } from "./answer.js";
import { openSegment, type Segment } from "./journal-segment.js";

/**
 * A folder with one file an account, region and service, to which answers are added line by line: tens of thousands of them cost
 * little. Answers older than `freshSince` (ISO 8601) are not found.
 */
export function openJournal(folder: string, clock: () => Date, freshSince: string): AnswerStore {
  const segments = new Map<string, Promise<Segment>>();
  // A question is looked for and then kept, as the same object.
  const named = new WeakMap<AnswerName, readonly string[]>();
  const segmentOf = (name: AnswerName): readonly [Promise<Segment>, string] => {
    const parts = named.get(name) ?? namePartsOf(name);
    named.set(name, parts);
    const [account = "", region = "", service = "", question = ""] = parts;
    const place = `${account}-${region}-${service}`;
    const segment = segments.get(place) ?? openSegmentIn(folder, `${place}.jsonl`);
    segments.set(place, segment);
    return [segment, question];
  };
  return {
    async find(name) {
      const [segment, question] = segmentOf(name);
      const text = await (await segment).read(question);
      const kept = text === null ? null : fromPlain(text);
      return kept === null || kept.at < freshSince ? null : kept.answer;
    },
    async keep(name, answer) {
      const [segment, question] = segmentOf(name);
      await (await segment).add(question, JSON.stringify({ at: clock().toISOString(), ...toPlain(answer) }));
    },
    async close() {
      for (const segment of segments.values()) await (await segment).close();
    },
  };
}

async function openSegmentIn(folder: string, file: string): Promise<Segment> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return openSegment(join(folder, file));
}
