import { describe, expect, it } from "vitest";
import type { Observation } from "#model/observation";
import type { News } from "../../src/hallway/crew-job.js";
import { createReporter } from "../../src/hallway/create-reporter.js";

const observation: Observation = { kind: "still-there", objects: [] };

describe("a reporter", () => {
  it("adds up what it hears and tells it once", () => {
    const told: News[] = [];
    const reporter = createReporter((news) => told.push(news));
    reporter.observe([observation]);
    reporter.count({ files: 2, bytes: 10 });
    reporter.count({ files: 1 });
    reporter.shardDone(5);
    reporter.flush();
    expect(told).toEqual([
      {
        observations: [observation],
        counts: { files: 3, blobs: 0, commits: 0, bytes: 10, binary: 0, skipped: 0, unchanged: 0 },
        weight: 5,
      },
    ]);
  });

  it("tells at once when it holds a thousand observations", () => {
    const told: News[] = [];
    createReporter((news) => told.push(news)).observe(Array.from({ length: 1000 }, () => observation));
    expect(told.map(({ observations }) => observations.length)).toEqual([1000]);
  });
});
