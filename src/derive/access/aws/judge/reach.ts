import type { Statement } from "../policy/statement.js";
import type { Realm, Subject } from "../subjects/subject.js";
import type { Target } from "../targets/target.js";
import { toNaming, type Naming } from "../targets/to-naming.js";

/** Whether somebody could get at something at all: may say yes too often, never no wrongly. Much quicker than to judge. */
export type MayReach = (target: Target) => boolean;

/** The quick look for one subject. */
export function createReach(subject: Subject, realm: Realm, namingOf: (target: Target) => Naming): MayReach {
  const mayOwn = createOwn(subject, realm);
  const { arn, uniqueId, account } = subject;
  return (target) => {
    const { isBroad, names, accounts } = namingOf(target);
    if (isBroad || names.has(arn) || (uniqueId !== null && names.has(uniqueId))) return true;
    if (target.grantsTo(subject).length > 0) return true;
    if (account === null) return false;
    const isLeft = accounts.has(account) || (target.unseenPolicy !== null && target.account === account);
    return isLeft && mayOwn(target.arn);
  };
}

/** Remembers whom each policy names. */
export function createNamings(): (target: Target) => Naming {
  const known = new WeakMap<readonly Statement[], Naming>();
  return ({ policy }) => {
    let naming = known.get(policy);
    if (!naming) known.set(policy, (naming = toNaming(policy)));
    return naming;
  };
}

// Whether his own policies could allow something on a resource.
function createOwn({ identity, assumed, ask }: Subject, realm: Realm): (arn: string) => boolean {
  const allows = identity[realm].filter(({ isAllow }) => isAllow);
  if (assumed !== null || allows.some(({ resource }) => resource.isAll)) return () => true;
  const exact = new Set(allows.flatMap(({ resource }) => resource.exact ?? []));
  const others = allows.filter(({ resource }) => resource.exact === null);
  return (arn) => exact.has(arn) || others.some(({ resource }) => resource.fits(arn, ask) !== "no");
}
