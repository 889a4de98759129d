import type { ResourcePattern } from "../policy/to-resource-matcher.js";
import { gatherNames } from "../judge/reach.js";
import type { Subject } from "../subjects/subject.js";
import type { KeyTarget } from "../targets/key-target.js";

/** The keys that a subject could get at at all, in the order of the inventory: may hold too many, never too few. */
export type KeyIndex = (subject: Subject) => readonly KeyTarget[];

/** Finds keys by whom they name, so that pairs with nothing between them are not even looked at. */
export function createKeyIndex(keys: readonly KeyTarget[]): KeyIndex {
  const order = new Map(keys.map((key, at) => [key, at]));
  const byArn = new Map(keys.map((key) => [key.arn, key]));
  const byName = gather(keys, ({ naming }) => [...naming.names]);
  const open = keys.filter(({ naming, hasGrants }) => naming.isBroad || hasGrants);
  const left = new Map([...gather(keys, leftTo)].map(([account, own]) => [account, gather(own, placesOf)]));
  return (subject) => {
    const found = new Set([...open, ...(byName.get(subject.arn) ?? []), ...(byName.get(subject.uniqueId ?? "") ?? [])]);
    const own = createOwn(subject, byArn);
    for (const [place, group] of left.get(subject.account ?? "") ?? [])
      for (const key of own(place, group)) found.add(key);
    return [...found].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

function leftTo({ naming, unseenPolicy, account }: KeyTarget): string[] {
  return [...naming.accounts, ...(unseenPolicy === null || naming.accounts.has(account) ? [] : [account])];
}

type Own = (place: string, group: readonly KeyTarget[]) => readonly KeyTarget[];

// The keys of one account and region that his own policies could speak of.
function createOwn({ assumed, identity }: Subject, byArn: ReadonlyMap<string, KeyTarget>): Own {
  const allows = identity.keys.filter(({ isAllow }) => isAllow).map(({ resource }) => resource);
  if (assumed !== null || allows.some(({ isAll }) => isAll)) return (_, group) => group;
  const { exact, patterns } = gatherNames(allows);
  const named = [...exact].flatMap((arn) => byArn.get(arn) ?? []);
  return (place, group) => (patterns.some((pattern) => mayLieIn(pattern, place)) ? group : named);
}

function mayLieIn({ head }: ResourcePattern, place: string): boolean {
  return head.startsWith(place) || place.startsWith(head);
}

function placesOf({ arn }: KeyTarget): string[] {
  return [arn.slice(0, arn.lastIndexOf("/") + 1)];
}

function gather(keys: readonly KeyTarget[], namesOf: (key: KeyTarget) => readonly string[]): Map<string, KeyTarget[]> {
  const found = new Map<string, KeyTarget[]>();
  for (const key of keys)
    for (const name of namesOf(key)) {
      const group = found.get(name);
      if (group) group.push(key);
      else found.set(name, [key]);
    }
  return found;
}
