import type { IAM } from "@aws-sdk/client-iam";
import { ask, type Fact } from "../../talk/fact.js";
import { parseCredentialReport, type ReportLine } from "./parse-credential-report.js";

// The service makes a report in seconds, and at most one in four hours; the pace of the call is the waiting time.
const MOST_QUESTIONS = 60;

/** Has the credential report made, waits for it, and reads it. */
export async function readCredentialReport(iam: IAM): Promise<Fact<readonly ReportLine[]>> {
  const made = await ask(() => waitForReport(iam));
  if (made.status !== "ok") return made;
  if (!made.value) return { status: "error", said: `the report was not ready after ${MOST_QUESTIONS} questions` };
  const report = await ask(() => iam.getCredentialReport({}));
  if (report.status !== "ok") return report;
  const lines = parseCredentialReport(Buffer.from(report.value.Content ?? []).toString("utf8"));
  return lines === null
    ? { status: "error", said: "the report does not have the expected columns" }
    : { status: "ok", value: lines };
}

async function waitForReport(iam: IAM): Promise<boolean> {
  for (let question = 0; question < MOST_QUESTIONS; question += 1) {
    const { State: state } = await iam.generateCredentialReport({});
    if (state === "COMPLETE") return true;
  }
  return false;
}
