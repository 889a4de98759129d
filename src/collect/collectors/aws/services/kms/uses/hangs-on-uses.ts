import type { KeyLook } from "../key-look.js";

/** What is known of a key beside what it was asked itself. */
export interface KeyNames {
  readonly hasAlias: boolean;
}

const OUT_OF_USE: Readonly<Partial<Record<string, number>>> = {
  PendingDeletion: 0,
  PendingReplicaDeletion: 0,
  Disabled: 1,
};

/**
 * How much hangs on who used a key, by the log: 0 is most, null nothing. A key about to be destroyed that was ever used, or may have
 * been; one that is switched off alike; of those in use only where the service does not tell when, first those without a name.
 */
export function hangsOnUses({ description, usage, tags }: KeyLook, { hasAlias }: KeyNames): number | null {
  if (description.status !== "ok" || description.value.KeyManager === "AWS") return null;
  const urgency = OUT_OF_USE[description.value.KeyState ?? ""];
  if (urgency !== undefined) return isUnused(usage) ? null : urgency;
  if (usage.status === "ok") return null;
  return hasAlias || isTagged(tags) ? 3 : 2;
}

function isUnused(usage: KeyLook["usage"]): boolean {
  return usage.status === "ok" && usage.value.KeyLastUsage === undefined;
}

function isTagged(tags: KeyLook["tags"]): boolean {
  return tags.status === "ok" && tags.value.items.length > 0;
}
