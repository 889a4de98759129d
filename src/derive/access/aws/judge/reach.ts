import type { ResourceMatcher, ResourcePattern } from "../policy/to-resource-matcher.js";
import type { Realm, Subject } from "../subjects/subject.js";
import type { Target } from "../targets/target.js";

/** Whether somebody could get at something at all: may say yes too often, never no wrongly. Much quicker than to judge. */
export type MayReach = (target: Target) => boolean;

/** The quick look for one subject. */
export function createReach(subject: Subject, realm: Realm): MayReach {
  const mayOwn = createOwn(subject, realm);
  const { arn, uniqueId, account } = subject;
  return (target) => {
    const { isBroad, names } = target.naming;
    if (isBroad || names.has(arn) || (uniqueId !== null && names.has(uniqueId))) return true;
    if (target.hasGrants && target.grantsTo(subject).length > 0) return true;
    return account !== null && isLeftTo(account, target) && mayOwn(target.arn);
  };
}

function isLeftTo(account: string, { naming, unseenPolicy, account: owner }: Target): boolean {
  return naming.accounts.has(account) || (unseenPolicy !== null && owner === account);
}

// Whether his own policies could allow something on a resource.
function createOwn({ identity, assumed, ask }: Subject, realm: Realm): (arn: string) => boolean {
  const allows = identity[realm].filter(({ isAllow }) => isAllow).map(({ resource }) => resource);
  if (assumed !== null || allows.some(({ isAll }) => isAll)) return () => true;
  const { exact, patterns } = gatherNames(allows);
  return (arn) => exact.has(arn) || patterns.some((pattern) => pattern.fits(arn, ask) !== "no");
}

/** All names and patterns of several matchers, each once. */
export function gatherNames(matchers: readonly ResourceMatcher[]): {
  readonly exact: ReadonlySet<string>;
  readonly patterns: readonly ResourcePattern[];
} {
  const patterns = new Map(matchers.flatMap((one) => one.patterns.map((pattern) => [pattern.text, pattern] as const)));
  return { exact: new Set(matchers.flatMap(({ exact }) => exact)), patterns: [...patterns.values()] };
}
