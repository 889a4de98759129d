import type { FactStatus } from "#model/fact-status";
import type { Credential, Principal } from "#model/principal";
import type { Fact } from "../../talk/fact.js";
import { reportMoment, type ReportLine } from "./parse-credential-report.js";

const ROOT = "<root_account>";

/** Where a root stands, and what became of the sweep over the other principals of its account. */
export interface RootPlace {
  readonly tenant: string;
  readonly sweep: FactStatus;
}

/** The root of the account as a principal: it is always there, whatever could be read. It needs no policies; that of the others were seen, it stands for. */
export function toRoot(report: Fact<readonly ReportLine[]>, root: string, { tenant, sweep }: RootPlace): Principal {
  const line = report.status === "ok" ? report.value.find(({ user }) => user === ROOT) : undefined;
  return {
    principal: root,
    provider: "aws",
    tenant,
    kind: "root",
    name: "root",
    uniqueId: tenant,
    createdAt: line === undefined ? null : reportMoment(line.user_creation_time),
    lastActiveAt: line === undefined ? null : lastActive(line),
    policies: [],
    boundary: null,
    trust: null,
    tags: {},
    facts: { policies: sweep, activity: report.status === "ok" && line === undefined ? "error" : report.status },
  };
}

/** What only the report tells: passwords, and the access keys of the root. */
export function toReportCredentials(lines: readonly ReportLine[], root: string, tenant: string): Credential[] {
  return lines.flatMap((line) => {
    const isRoot = line.user === ROOT;
    const principal = isRoot ? root : line.arn;
    return [...password(line, principal, tenant), ...(isRoot ? rootKeys(line, principal, tenant) : [])];
  });
}

/** The last moment at which somebody used their password or one of their access keys, or null. */
export function lastActive(line: ReportLine): string | null {
  const moments = [line.password_last_used, line.access_key_1_last_used_date, line.access_key_2_last_used_date];
  return (
    moments
      .flatMap((cell) => reportMoment(cell) ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function password(line: ReportLine, principal: string, tenant: string): Credential[] {
  // The root's is written "not_supported" where it can't be switched off; where a member account has none, "false".
  if (!["true", "not_supported"].includes(line.password_enabled)) return [];
  return [
    {
      resource: `${principal}/password`,
      tenant,
      principal,
      kind: "password",
      isActive: true,
      createdAt: reportMoment(line.password_last_changed),
      lastUsedAt: reportMoment(line.password_last_used),
      expiresAt: reportMoment(line.password_next_rotation),
      identity: null,
      facts: { usage: "ok" },
    },
  ];
}

function rootKeys(line: ReportLine, principal: string, tenant: string): Credential[] {
  const keys = [
    [line.access_key_1_active, line.access_key_1_last_rotated, line.access_key_1_last_used_date],
    [line.access_key_2_active, line.access_key_2_last_rotated, line.access_key_2_last_used_date],
  ] as const;
  return keys.flatMap(([active, made, used], at) => {
    if (active !== "true") return [];
    const dates = { createdAt: reportMoment(made), lastUsedAt: reportMoment(used), expiresAt: null };
    // The report does not name them: the root has at most two.
    const resource = `${principal}/access-key-${at + 1}`;
    const facts = { usage: "ok" } as const;
    return [
      { resource, tenant, principal, kind: "access-key" as const, isActive: true, ...dates, identity: null, facts },
    ];
  });
}
