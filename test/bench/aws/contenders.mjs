// The tools that are compared: the command of each, and how its report is read into {check, resource, text, status} records.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const STATUS = { FAIL: "flagged", PASS: "ok", MANUAL: "unknown" };

/** keycensus as it is built: everything it looks at in one region. */
export function keycensus(program, folder) {
  const report = join(folder, "keycensus.json");
  const inventory = join(folder, "keycensus.duckdb");
  const more = ["--inventory", inventory, "-o", `json=${report}`, "--fail-on", "none", "--quiet"];
  return {
    name: "keycensus",
    tool: "keycensus",
    command: [process.execPath, program, "scan", "aws://?regions=us-east-1", ...more],
    // Emulators lack some calls, which makes a look incomplete; of prowler's findings its own code.
    successes: [0, 3],
    prepare: () => forget([report, inventory, `${inventory}.wal`], folder),
    read: () => readKeycensus(JSON.parse(readFileSync(report, "utf8"))),
  };
}

/** prowler with the checks of these services; only the one format that a program reads is written. */
export function prowler(python, folder, services) {
  const out = join(folder, `prowler-${services.join("-")}`);
  const scope = ["aws", "--service", ...services, "-f", "us-east-1", "--aws-retries-max-attempts", "1"];
  const how = ["-o", out, "-F", "report", "-M", "json-ocsf", "--no-banner"];
  return {
    name: `prowler, ${services.join(" + ")}`,
    tool: "prowler",
    command: [python, join(dirname(python), "prowler"), ...scope, ...how],
    successes: [0, 3],
    prepare: () => forget([out], folder),
    read: () => readProwler(out),
  };
}

function forget(paths, folder) {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function readKeycensus(report) {
  const problems = report.collections.flatMap((collection) => collection.problems.map(({ message }) => message));
  const findings = report.evaluation.outcomes.flatMap(({ rule, findings: flagged, unknown }) => [
    ...flagged.map((finding) => toRecord(rule.id, "flagged", finding)),
    ...unknown.map((each) => toRecord(rule.id, "unknown", each)),
  ]);
  return { problems, findings };
}

function toRecord(check, status, { resource, reason, severity = null }) {
  return { check, status, resource, text: reason, severity };
}

function readProwler(out) {
  const file = readdirSync(out).find((name) => name.endsWith(".ocsf.json"));
  const findings = JSON.parse(readFileSync(join(out, file), "utf8")).map((finding) => ({
    check: finding.metadata.event_code,
    status: STATUS[finding.status_code] ?? "unknown",
    resource: finding.resources[0]?.uid ?? "",
    text: finding.status_detail,
    severity: finding.severity,
  }));
  return { problems: [], findings };
}
