import type { ManagedKeyFact } from "#model/managed-key";
import type { ManagedKeyCard } from "#model/managed-key-card";
import type { Severity } from "#model/severity";
import { compare } from "../compare.js";
import type { ResolvedFinding } from "../resolve-findings.js";
import { severities } from "../severities.js";
import { formatDay } from "../words/format-date.js";
import { countOf } from "../words/format-number.js";
import { nameSeverity } from "../words/names.js";
import { shorten } from "../words/shorten.js";
import { visible } from "../words/visible.js";
import { worstOfKeys } from "./worst-of-keys.js";

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

const FACTS: Readonly<Record<ManagedKeyFact, string>> = {
  description: "what it is",
  aliases: "aliases",
  policy: "key policy",
  rotation: "rotation",
  versions: "age of its material",
  grants: "grants",
  tags: "tags",
  usage: "last use",
  "public-key": "public half",
};

/** The keys that stores keep, as a table. */
export interface ManagedKeysView {
  readonly rows: readonly ManagedKeyView[];
  readonly more: string | null;
  readonly total: string;
}

interface ManagedKeyView {
  readonly name: string;
  readonly owner: string;
  /** Worst open finding about the key, or "none". */
  readonly severity: Severity | "none";
  readonly severityName: string;
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

/** Lists the customer's keys before the provider's, in each group those with the worst open finding first, then by place. */
export function viewManagedKeys(
  keys: readonly ManagedKeyCard[],
  findings: readonly ResolvedFinding[],
): ManagedKeysView {
  const worst = worstOfKeys(findings);
  const rankOf = (key: ManagedKeyCard) => rank(key) * (severities.length + 1) + place(worst.get(key.keyId));
  const sorted = keys.toSorted((one, other) => rankOf(one) - rankOf(other) || compare(one.resource, other.resource));
  return {
    rows: sorted.slice(0, SHOWN).map((key) => viewKey(key, worst.get(key.keyId))),
    more: keys.length > SHOWN ? `${countOf(keys.length - SHOWN, "further key")} in the JSON report.` : null,
    total: countOf(keys.length, "key"),
  };
}

function rank({ manager }: ManagedKeyCard): number {
  return manager === "provider" ? 1 : 0;
}

function place(severity: Severity | undefined): number {
  return severity === undefined ? severities.length : severities.indexOf(severity);
}

function viewKey(key: ManagedKeyCard, worst: Severity | undefined): ManagedKeyView {
  return {
    name: nameKey(key),
    owner: sayOwner(key),
    severity: worst ?? "none",
    severityName: sayWorst(worst),
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
    unseen: sayUnseen(key),
  };
}

function sayWorst(worst: Severity | undefined): string {
  return worst === undefined ? "No open finding" : nameSeverity(worst);
}

function sayUnseen({ unseen }: ManagedKeyCard): string | null {
  return unseen.length === 0 ? null : `not seen: ${unseen.map((fact) => FACTS[fact]).join(", ")}`;
}

function sayOwner({ owner, manager, unseen }: ManagedKeyCard): string {
  if (owner !== null) return `owner: ${shorten(visible(owner), 100)}`;
  if (manager === "provider") return "governed by the provider";
  return unseen.includes("tags") ? "owner not known" : "no owner named";
}

function nameKey({ aliases, description, resource }: ManagedKeyCard): string {
  const named = aliases.slice(0, ALIASES).join(", ");
  const rest = aliases.length > ALIASES ? `, ${countOf(aliases.length - ALIASES, "more", "more")}` : "";
  // Without an alias its owner's words, else the id that the place ends with.
  const words = (description ?? "") === "" ? (resource.split("/").at(-1) ?? resource) : `"${description}"`;
  return shorten(visible(named === "" ? words : `${named}${rest}`), 200);
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
