import { expect, it } from "vitest";
import {
  parseCredentialReport,
  reportMoment,
} from "../../../../src/collect/collectors/aws/services/iam/parse-credential-report.js";

const HEADER =
  "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";
const line = (user: string): string =>
  `${user},arn:u,2026-01-01T00:00:00+00:00,true,no_information${",N/A".repeat(17)}`;

it("A user's name with a comma or a quote in it is one cell.", () => {
  const report = parseCredentialReport(`${HEADER}\n${line('"a,b"')}\r\n${line('"say ""a"""')}\n`);
  expect(report?.map(({ user }) => user)).toEqual(["a,b", 'say "a"']);
});

it.each([
  ["without a header", ""],
  ["without a column", HEADER.replace("password_enabled,", "")],
  ["with a line that is too short", `${HEADER}\nann,arn`],
])("A report %s is none.", (_what, text) => {
  expect(parseCredentialReport(text)).toBeNull();
});

it.each([
  ["2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00.000Z"],
  ["N/A", null],
  ["no_information", null],
  ["not_supported", null],
])("%s is %s.", (cell, moment) => {
  expect(reportMoment(cell)).toBe(moment);
});
