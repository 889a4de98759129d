import type { EstateFacts } from "./facts.js";

const COMMON = "aws";

/** Finds the partition of an account by the ARNs in it; of one without any it is that of all others, if they share one. */
export function partitionsOf({
  keys,
  principals,
}: Pick<EstateFacts, "keys" | "principals">): (tenant: string) => string {
  const seen = new Map<string, string>();
  for (const { resource, tenant } of keys) seen.set(tenant, partitionIn(resource));
  for (const { principal, tenant } of principals) seen.set(tenant, partitionIn(principal));
  const [first, ...others] = new Set(seen.values());
  const rest = first === undefined || others.length > 0 ? COMMON : first;
  return (tenant) => seen.get(tenant) ?? rest;
}

function partitionIn(arn: string): string {
  return /^arn:([\w-]+):/.exec(arn)?.[1] ?? COMMON;
}
