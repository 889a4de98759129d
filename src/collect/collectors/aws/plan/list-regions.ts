import type { Problem } from "#model/problem";
import { ask } from "../talk/fact.js";
import { reasonOf } from "../talk/read-pages.js";
import { openClient } from "../talk/open-client.js";
import type { Caller } from "./open-session.js";
import { regionCalls } from "./session-calls.js";

/** The regions an account has enabled, sorted; where nobody says, the caller's own region and a problem. */
export async function listRegions(
  caller: Caller,
): Promise<{ readonly regions: readonly string[]; readonly problems: readonly Problem[] }> {
  const line = { ...caller, service: "ec2", calls: regionCalls };
  const ec2 = openClient(line, "@aws-sdk/client-ec2", ({ EC2 }) => EC2);
  const listed = await ask(() => ec2.describeRegions({}));
  if (listed.status === "ok") {
    const regions = (listed.value.Regions ?? []).flatMap(({ RegionName }) =>
      RegionName === undefined ? [] : [RegionName],
    );
    if (regions.length > 0) return { regions: regions.toSorted(), problems: [] };
  }
  const said = listed.status === "ok" ? "the answer is empty" : listed.said;
  const message = `which regions are enabled is not known (${said}): only ${caller.region} is looked at; allow ec2:DescribeRegions or name regions=`;
  const reason = listed.status === "ok" ? "error" : reasonOf(listed.status);
  return {
    regions: [caller.region],
    problems: [{ reason, scope: `account ${caller.account}`, fact: "regions", message }],
  };
}
