import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startAwsServer, type AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { lookAtAws, type AwsLook } from "./look-at-aws.js";
import { smallEstate } from "./small-estate.js";

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer({ estate: smallEstate });
});
afterAll(() => server.stop());

const ofKms = (counts: Iterable<readonly [string, number]>): unknown =>
  [...counts].filter(([call]) => call.startsWith("kms:")).toSorted();
const asked = (look: AwsLook): unknown => ofKms(look.asked.map(({ call, requests }) => [call, requests] as const));

it("A look tells how often it made each call, as the server counts them; what its journal knows it asks no second time.", async () => {
  const journal = mkdtempSync(join(tmpdir(), "keycensus-asked-"));
  const first = asked(await lookAtAws(server.url, "aws://", { journal }));
  const counted = ofKms(Object.entries(server.log.counts()));
  const resumed = asked(await lookAtAws(server.url, "aws://", { journal }));
  expect([first, resumed]).toEqual([counted, []]);
});
