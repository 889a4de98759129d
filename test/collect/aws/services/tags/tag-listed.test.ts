import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createEstate } from "../../../../helpers/aws-server/create-estate.js";
import { startAwsServer, type AwsServer } from "../../../../helpers/aws-server/start-aws-server.js";
import { lookAtAws, type AwsLook } from "../../look-at-aws.js";

const account = "111111111111";
const arn = (rest: string): string => `arn:aws:${rest.replace("@", `eu-west-1:${account}`)}`;
const NAMES = {
  queue: arn("sqs:@:q"),
  topic: arn("sns:@:t"),
  table: arn("dynamodb:@:table/t"),
  function: arn("lambda:@:function:f"),
  logs: arn("logs:@:log-group:/l"),
  vault: arn("backup:@:backup-vault:v"),
  parameter: arn("ssm:@:parameter/p"),
};
const Tags = [{ Key: "data", Value: "personal" }];
const things = {
  lists: {
    "sqs:ListQueues": [`http://queue/${account}/q`, `http://queue/${account}/untagged`],
    "sns:ListTopics": [{ TopicArn: NAMES.topic }],
    "dynamodb:ListTables": ["t"],
    "lambda:ListFunctions": [{ FunctionName: "f", FunctionArn: NAMES.function }],
    "logs:DescribeLogGroups": [{ logGroupName: "/l", arn: `${NAMES.logs}:*` }],
    "backup:ListBackupVaults": [{ BackupVaultName: "v", BackupVaultArn: NAMES.vault }],
    "ssm:DescribeParameters": [{ Name: "p", Type: "SecureString" }],
    "ec2:DescribeVolumes": [{ VolumeId: "vol", Encrypted: false, Tags }],
    "tagging:GetResources": Object.values(NAMES).map((ResourceARN) => ({ ResourceARN, Tags })),
  },
  details: {},
};

let server: AwsServer;
const look = (): Promise<AwsLook> => lookAtAws(server.url, "aws://");
const tagsOf = ({ all }: AwsLook, resource: string): unknown =>
  [...all("data-store"), ...all("stored-secret")].find((one) => one.resource === resource)?.tags;
const aboutTags = ({ problems }: AwsLook): string[] =>
  problems.filter(({ fact }) => fact.endsWith("tags")).map(({ reason, fact }) => `${fact} ${reason}`);
beforeAll(async () => {
  server = await startAwsServer({ estate: createEstate([{ id: account, things: () => things }]) });
});
afterEach(() => {
  server.heal();
  server.log.clear();
});
afterAll(() => server.stop());

it("Places whose own service does not tell their tags have them from the region's list, which is asked once for each kind.", async () => {
  const seen = await look();
  const all = Object.values(NAMES);
  expect(all.filter((name) => JSON.stringify(tagsOf(seen, name)) !== '{"data":"personal"}')).toEqual([]);
  expect([server.log.counts()["tagging:GetResources"], aboutTags(seen)]).toEqual([all.length, []]);
});

it("A place that a whole list does not name has no tags.", async () => {
  expect(tagsOf(await look(), arn("sqs:@:untagged"))).toEqual({});
});

it("Where the list is refused the tags of those places are not known, which is told; the places are, and the tags of others.", async () => {
  server.inject({ operation: "GetResources", behaviour: { kind: "access-denied" } });
  const seen = await look();
  expect(Object.values(NAMES).filter((name) => tagsOf(seen, name) !== null)).toEqual([]);
  expect(tagsOf(seen, arn("ec2:@:volume/vol"))).toEqual({ data: "personal" });
  const facts = ["backup vaults", "functions", "log groups", "parameters", "queues", "tables", "topics"];
  expect(aboutTags(seen).toSorted()).toEqual(facts.map((fact) => `${fact}' tags denied`));
});

it("Where there is no such place nothing is asked.", async () => {
  server.setEstate(createEstate([{ id: account }]));
  await look();
  expect(server.log.names()).not.toContain("tagging:GetResources");
});
