import { expect, it } from "vitest";
import { toKeyUses } from "../../../../../src/collect/collectors/aws/services/kms/uses/to-key-uses.js";

const KEY = "arn:aws:kms:eu-west-1:111111111111:key/k";
const ROLE = "arn:aws:iam::111111111111:role/app";
const session = {
  userIdentity: {
    type: "AssumedRole",
    arn: "arn:aws:sts::111111111111:assumed-role/app/i-1",
    sessionContext: { sessionIssuer: { type: "Role", arn: ROLE } },
  },
};
const event = (EventName: string, day: number, record: object): object => ({
  EventName,
  EventTime: new Date(`2026-03-0${day}T00:00:00Z`),
  CloudTrailEvent: JSON.stringify(record),
});
const at = (day: number): string => `2026-03-0${day}T00:00:00.000Z`;

it("Uses are told by who and what, with the first, the last and how many there were; a session is that of its role.", () => {
  const events = [event("Decrypt", 5, session), event("Decrypt", 2, session), event("GenerateDataKey", 3, session)];
  expect(toKeyUses(KEY, events)).toEqual([
    { resource: KEY, principal: ROLE, operation: "Decrypt", firstAt: at(2), lastAt: at(5), count: 2 },
    { resource: KEY, principal: ROLE, operation: "GenerateDataKey", firstAt: at(3), lastAt: at(3), count: 1 },
  ]);
});

it.each([
  ["a user by the name", { userIdentity: { type: "IAMUser", arn: "arn:user" } }, "arn:user"],
  [
    "a service by its own",
    { userIdentity: { type: "AWSService", invokedBy: "rds.amazonaws.com" } },
    "rds.amazonaws.com",
  ],
  ["another account by its id", { userIdentity: { type: "AWSAccount", accountId: "222222222222" } }, "222222222222"],
  ["somebody without one as the log names them", {}, "ann"],
])("Told is %s.", (_title, record, principal) => {
  const [use] = toKeyUses(KEY, [{ ...event("Sign", 1, record), Username: "ann" }]);
  expect(use?.principal).toBe(principal);
});

it.each([
  ["was refused", event("Decrypt", 1, { ...session, errorCode: "AccessDenied" })],
  ["only asks", event("DescribeKey", 1, session)],
  ["changes the key", event("PutKeyPolicy", 1, session)],
  ["has no date", { EventName: "Decrypt" }],
])("What %s is no use.", (_title, one) => {
  expect(toKeyUses(KEY, [one])).toEqual([]);
});

it("A record that can't be read is a use by somebody.", () => {
  const uses = toKeyUses(KEY, [{ EventName: "Decrypt", EventTime: new Date(at(1)), CloudTrailEvent: "{" }]);
  expect(uses).toMatchObject([{ principal: "", operation: "Decrypt" }]);
});
