import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lookAtAws } from "./look-at-aws.js";

const ANSWERS = "fixtures/collect/aws/small/answers";
const NOBODY = "http://127.0.0.1:9";

it("A recorded account is read whole, offline and without credentials.", async () => {
  const { observations, problems } = await lookAtAws(NOBODY, "aws://", { replay: ANSWERS });
  const texts = observations.map((one) => JSON.stringify(one, null, 2)).toSorted();
  expect(problems).toEqual([]);
  expect(`${texts.join("\n")}\n`).toBe(readFileSync("fixtures/collect/aws/small/expected.txt", "utf8"));
});
