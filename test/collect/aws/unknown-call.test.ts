import { afterAll, beforeAll, expect, it } from "vitest";
import { generateEstate } from "../../helpers/aws-server/generate-estate.js";
import { startAwsServer } from "../../helpers/aws-server/start-aws-server.js";
import type { AwsServer } from "../../helpers/aws-server/start-aws-server.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { lookAtAws } from "./look-at-aws.js";
import type { AwsLook } from "./look-at-aws.js";

const region = "eu-west-1";
const estate = generateEstate({ seed: "unknown", keys: 60, regions: [region], accounts: ["111111111111"] });

let server: AwsServer;
let seen: AwsLook;
beforeAll(async () => {
  server = await startAwsServer({ estate });
  server.inject({
    operation: "GetKeyLastUsage",
    behaviour: { kind: "error", code: "UnknownOperationException", status: 400 },
  });
  // Else the log is asked, slowly, who used the keys that do not tell.
  server.inject({
    operation: "LookupEvents",
    behaviour: { kind: "error", code: "AccessDeniedException", status: 400 },
  });
  seen = await lookAtAws(server.url, `aws://?regions=${region}`);
}, 60_000);
afterAll(() => server.stop());

it("A call that a place does not know is not asked of every key there.", () => {
  const { "kms:GetKeyLastUsage": usage = 0, "kms:ListGrants": grants = 0 } = server.log.counts();
  expect([usage >= 20, usage < 40, grants >= 60]).toEqual([true, true, true]);
});

it("Of every key it is told as unsupported, and the other facts are known.", () => {
  const facts = seen.all("managed-key").map(({ facts: { usage, grants } }) => [usage, grants].join(" "));
  expect([facts.length, new Set(facts)]).toEqual([60, new Set(["unsupported ok"])]);
});

it("A recording has the answer for each key, since a replay asks for it.", async () => {
  const before = server.log.counts()["kms:GetKeyLastUsage"] ?? 0;
  await lookAtAws(server.url, `aws://?regions=${region}`, { record: temporaryFolder() });
  expect((server.log.counts()["kms:GetKeyLastUsage"] ?? 0) - before).toBe(60);
});
