import type { FactStatus } from "#model/fact-status";
import type { Fact } from "../../talk/fact.js";
import { statusOfList } from "../status-of-list.js";
import { toIso } from "../to-iso.js";
import type { ReportLine } from "./parse-credential-report.js";
import type { Activity } from "./to-principals.js";
import { lastActive } from "./to-report-credentials.js";
import type { UserLook } from "./user-look.js";

/** When each user was last active: with the password or an access key, by the report and by the keys' own last use. */
export function activityOf(
  looks: readonly UserLook[],
  report: Fact<readonly ReportLine[]>,
): ReadonlyMap<string, Activity> {
  const lines = new Map(report.status === "ok" ? report.value.map((line) => [line.arn, line]) : []);
  return new Map(looks.map((look) => [look.arn, toActivity(look, report, lines.get(look.arn))]));
}

function toActivity(look: UserLook, report: Fact<unknown>, line: ReportLine | undefined): Activity {
  const uses = [...look.lastUses.values()];
  const moments = uses.flatMap((use) => (use.status === "ok" ? (toIso(use.value?.LastUsedDate) ?? []) : []));
  const ofReport = line === undefined ? null : lastActive(line);
  const at = [...moments, ...(ofReport === null ? [] : [ofReport])].toSorted().at(-1) ?? null;
  const statuses: FactStatus[] = [report.status, statusOfList(look.accessKeys), ...uses.map(({ status }) => status)];
  return { at, status: statuses.find((status) => status !== "ok") ?? "ok" };
}
