import type * as Sdk from "@aws-sdk/client-iam";
import type { AccessKeyFixture } from "../iam-fixture.js";
import type { Scene } from "../scene.js";

const COLUMNS =
  "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active," +
  "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service," +
  "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service," +
  "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

/** Says that the report is there. */
export function GenerateCredentialReport(): Sdk.GenerateCredentialReportResponse {
  return { State: "COMPLETE" };
}

/** The report as CSV, one line a user and one for the root user. */
export function GetCredentialReport(_input: object, scene: Scene): Sdk.GetCredentialReportResponse {
  const { credentialReport } = scene.account.iam;
  const text = credentialReport ?? [COLUMNS, rootLine(scene), ...userLines(scene)].join("\n");
  return { Content: Buffer.from(text), ReportFormat: "text/csv", GeneratedTime: scene.now };
}

function rootLine({ account }: Scene): string {
  const row = ["<root_account>", `arn:aws:iam::${account.id}:root`, "2020-01-01T00:00:00+00:00", "not_supported"];
  return [...row, "no_information", "not_supported", "not_supported", "true", ...NO_KEY, ...NO_KEY, ...NO_CERTS].join(
    ",",
  );
}

const NO_KEY = ["false", "N/A", "N/A", "N/A", "N/A"];
const NO_CERTS = ["false", "N/A", "false", "N/A"];

function userLines({ account }: Scene): string[] {
  return account.iam.users.map(({ UserName = "", Arn = "", CreateDate }) => {
    const [first, second] = account.iam.accessKeys.filter(({ key }) => key.UserName === UserName);
    const password = ["false", "N/A", "N/A", "N/A", "false"];
    const created = moment(CreateDate);
    return [UserName, Arn, created, ...password, ...keyCells(first), ...keyCells(second), ...NO_CERTS].join(",");
  });
}

function keyCells(fixture: AccessKeyFixture | undefined): readonly string[] {
  if (fixture === undefined) return NO_KEY;
  const { key, lastUsed } = fixture;
  const { LastUsedDate, Region = "N/A", ServiceName = "N/A" } = lastUsed;
  return [String(key.Status === "Active"), moment(key.CreateDate), moment(LastUsedDate), Region, ServiceName];
}

function moment(at: Date | undefined): string {
  return at === undefined ? "N/A" : at.toISOString().replace(/\.\d+Z$/u, "+00:00");
}
