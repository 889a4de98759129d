import type { ManagedKeyCard } from "#model/managed-key-card";
import { compare } from "../compare.js";
import { formatDay } from "../words/format-date.js";
import { countOf } from "../words/format-number.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";

/** Keys shown; the JSON report has all. */
const SHOWN = 500;

/** Aliases shown of one key. */
const ALIASES = 3;

const PURPOSES: Readonly<Record<NonNullable<ManagedKeyCard["purpose"]>, string>> = {
  encrypt: "encrypt",
  sign: "sign",
  mac: "authenticate messages",
  agree: "agree on secrets",
  encapsulate: "encapsulate secrets",
};

const ORIGINS: Readonly<Record<NonNullable<ManagedKeyCard["origin"]> | "unknown", string>> = {
  provider: "the provider",
  imported: "somebody else, and imported",
  cloudhsm: "the account's own HSM cluster",
  "external-store": "an external store that keeps it",
  unknown: "whom, is not known",
};

/** The keys that stores keep, as a table. */
export interface ManagedKeysView {
  readonly rows: readonly ManagedKeyView[];
  readonly more: string | null;
  readonly total: string;
}

interface ManagedKeyView {
  readonly name: string;
  readonly resource: string;
  readonly spec: string;
  readonly purpose: string;
  readonly origin: string;
  readonly state: string;
  readonly ends: string | null;
  readonly rotation: string;
  readonly material: string;
  readonly used: string;
  /** "4 can use it", "2 of them outside the account" ... */
  readonly access: readonly string[];
  readonly isPublic: boolean;
  readonly protects: string;
  readonly unseen: string | null;
}

/** Lists the customer's keys before the provider's, each group by its place. */
export function viewManagedKeys(keys: readonly ManagedKeyCard[]): ManagedKeysView {
  const sorted = keys.toSorted((one, other) => rank(one) - rank(other) || compare(one.resource, other.resource));
  return {
    rows: sorted.slice(0, SHOWN).map(viewKey),
    more: keys.length > SHOWN ? `${countOf(keys.length - SHOWN, "further key")} in the JSON report.` : null,
    total: countOf(keys.length, "key"),
  };
}

function rank({ manager }: ManagedKeyCard): number {
  return manager === "provider" ? 1 : 0;
}

function viewKey(key: ManagedKeyCard): ManagedKeyView {
  return {
    name: nameKey(key),
    resource: shorten(visible(key.resource), 200),
    // Told apart by spaces, so that a narrow column can break it.
    spec: orNotKnown(key.spec).replaceAll("_", " "),
    purpose: key.purpose === null ? "purpose not known" : `to ${PURPOSES[key.purpose]}`,
    origin: `made by ${ORIGINS[key.origin ?? "unknown"]}`,
    state: orNotKnown(key.providerState).replace(/(?<=[a-z])(?=[A-Z])/g, " "),
    ends: key.deletesAt === null ? null : `will be destroyed on ${formatDay(key.deletesAt)}`,
    rotation: sayRotation(key),
    material: key.materialSince === null ? "age not known" : `material of ${formatDay(key.materialSince)}`,
    used: sayUse(key),
    access: sayAccess(key),
    isPublic: key.access?.isPublic ?? false,
    protects: key.protects === 0 ? "nothing that was seen" : countOf(key.protects, "store"),
    unseen: key.unseen.length === 0 ? null : `not seen: ${key.unseen.join(", ")}`,
  };
}

function nameKey({ aliases, resource }: ManagedKeyCard): string {
  const named = aliases.slice(0, ALIASES).join(", ");
  const rest = aliases.length > ALIASES ? `, ${countOf(aliases.length - ALIASES, "more", "more")}` : "";
  return shorten(visible(named === "" ? (resource.split("/").at(-1) ?? resource) : `${named}${rest}`), 200);
}

function sayRotation({ rotation, isRotationOn, rotationPeriodDays, manager }: ManagedKeyCard): string {
  if (manager === "provider") return "rotated by the provider";
  if (rotation === "manual") return "rotates only by a new key";
  if (rotation === "on-demand") return "rotates on demand";
  if (isRotationOn === null) return "rotation not known";
  if (!isRotationOn) return "rotation is off";
  return rotationPeriodDays === null ? "rotation is on" : `rotates every ${countOf(rotationPeriodDays, "day")}`;
}

function sayUse({ lastUsedAt, usedKnownSince, createdAt }: ManagedKeyCard): string {
  if (lastUsedAt !== null) return `last used ${formatDay(lastUsedAt)}`;
  if (usedKnownSince === null) return "last use not known";
  // Uses before the provider began to keep them left no trace.
  const isWhole = createdAt !== null && Date.parse(createdAt) >= Date.parse(usedKnownSince);
  return isWhole ? "never used" : `not used since ${formatDay(usedKnownSince)}`;
}

function sayAccess({ access }: ManagedKeyCard): string[] {
  if (access === null) return ["not known"];
  const { users, externalUsers, administrators, latent, isPublic } = access;
  return [
    ...(isPublic ? ["anybody at all can use it"] : []),
    `${countOf(users, "principal")} can use it`,
    ...(externalUsers === 0 ? [] : [`${String(externalUsers)} of them outside the account`]),
    `${countOf(administrators, "administrator")}`,
    ...(latent === 0 ? [] : [`${String(latent)} more can give themselves access`]),
  ];
}

function orNotKnown(word: string | null): string {
  return word === null ? "not known" : visible(word);
}
