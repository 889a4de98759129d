import type { DescribedKey } from "../describe-key.js";
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
const NAMELESS = 2;
const NAMED = 3;

/** How many urgencies there are. */
export const URGENCIES = NAMED + 1;

/**
 * How much hangs on who used a key, by the log: 0 is most, null nothing. A key about to be destroyed that was ever used, or may have
 * been; one that is switched off alike; of those in use only where the service does not tell when, first those without a name.
 */
export function hangsOnUses(look: KeyLook, names: KeyNames): number | null {
  const { description, usage, tags } = look;
  if (description.status !== "ok" || description.value.KeyManager === "AWS") return null;
  const most = mayHangOnUses(look, names);
  if (most < NAMELESS) return isUnused(usage) ? null : most;
  if (usage.status === "ok") return null;
  return isTagged(tags) ? NAMED : most;
}

/** The most that may hang on it, by what is known before it was asked anything else: never less than what then does. */
export function mayHangOnUses({ description }: DescribedKey, { hasAlias }: KeyNames): number {
  if (description.status !== "ok") return NAMED;
  return OUT_OF_USE[description.value.KeyState ?? ""] ?? (hasAlias ? NAMED : NAMELESS);
}

function isUnused(usage: KeyLook["usage"]): boolean {
  return usage.status === "ok" && usage.value.KeyLastUsage === undefined;
}

function isTagged(tags: KeyLook["tags"]): boolean {
  return tags.status === "ok" && tags.value.items.length > 0;
}
