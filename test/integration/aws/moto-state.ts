import type { Counterpart } from "../../counterparts/counterpart.js";

/** Services whose things moto makes by being asked to, and not by being looked at. */
const KEPT = [
  "kms",
  "iam",
  "organizations",
  "secretsmanager",
  "ssm",
  "s3",
  "sqs",
  "sns",
  "dynamodb",
  "cloudtrail",
  "acm",
];

/** What moto has in its memory, as lines. It writes "replica" of a primary once somebody described its replica. */
export async function motoState({ url }: Counterpart): Promise<readonly string[]> {
  const answer = await fetch(`${url}/moto-api/data.json`, { signal: AbortSignal.timeout(30_000) });
  const state = (await answer.json()) as Record<string, Record<string, unknown>>;
  const lines = KEPT.flatMap((service) => JSON.stringify(withoutSessions(state[service] ?? {}), null, 1).split("\n"));
  return lines.filter((line) => !line.includes('"MultiRegionKeyType"'));
}

/** A session of a role is a key in moto's memory; to take on a role makes one. */
function withoutSessions(things: Record<string, unknown>): Record<string, unknown> {
  const keys = Array.isArray(things["AccessKey"]) ? things["AccessKey"] : [];
  return { ...things, AccessKey: keys.filter((key) => !JSON.stringify(key).includes('"ASIA')) };
}
