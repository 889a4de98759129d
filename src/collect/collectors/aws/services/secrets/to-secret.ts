import type { RotationRulesType, SecretListEntry } from "@aws-sdk/client-secrets-manager";
import type { StoredSecret } from "#model/store";
import type { Fact } from "../../talk/fact.js";
import { toIso } from "../to-iso.js";
import { toTags } from "../to-tags.js";

/** A secret as its store lists it, with its resource policy (null: it has none). */
export function toSecret(
  entry: SecretListEntry,
  policy: Fact<string | null>,
  { account, region }: { readonly account: string; readonly region: string },
): StoredSecret {
  const { ARN: resource = "", Name: name = resource } = entry;
  return {
    resource,
    tenant: account,
    region,
    name,
    service: "secrets-manager",
    keyReference: entry.KmsKeyId ?? null,
    createdAt: toIso(entry.CreatedDate),
    lastRotatedAt: toIso(entry.LastRotatedDate),
    isRotationOn: entry.RotationEnabled ?? false,
    rotationPeriodDays: periodOf(entry.RotationRules),
    nextRotationAt: toIso(entry.NextRotationDate),
    lastAccessedAt: toIso(entry.LastAccessedDate),
    policy: policy.status === "ok" ? policy.value : null,
    tags: toTags(entry.Tags ?? []),
    facts: { description: "ok", policy: policy.status },
  };
}

const DAYS = { hour: 1 / 24, day: 1 } as const;

// "rate(10 days)" (Secrets Manager User Guide, "Schedule expressions"); a calendar ("cron") has no one period.
function periodOf({ AutomaticallyAfterDays, ScheduleExpression = "" }: RotationRulesType = {}): number | null {
  if (AutomaticallyAfterDays !== undefined) return AutomaticallyAfterDays;
  const [, count, unit] = /^rate\((\d{1,4}) (hour|day)s?\)$/.exec(ScheduleExpression) ?? [];
  if (count === undefined) return null;
  return Math.max(1, Math.round(Number(count) * DAYS[unit === "hour" ? "hour" : "day"]));
}
