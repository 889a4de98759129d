import { known, type Ask, type Known } from "../conditions/known.js";
import type { Account } from "../estate/account.js";
import { unseen, when, type Clause } from "../policy/clause.js";
import { EMPTY_LAYER } from "../policy/layers.js";
import { accountContext } from "./identity-context.js";
import type { Subject } from "./subject.js";

const NOBODY: Omit<Subject, "arn" | "name" | "kind"> = {
  account: null,
  uniqueId: null,
  identity: EMPTY_LAYER,
  assumed: { when: [], evidence: [] },
  boundary: null,
  levels: [],
  ask: () => undefined,
  isServiceLinked: false,
  isBounded: false,
  riders: [],
};

/** A service of the provider, acting for itself. */
export function toService(name: string): Subject {
  const fixed: Readonly<Record<string, Known>> = {
    "aws:principalisawsservice": known("true"),
    "aws:principalservicename": known(name),
    "aws:principalarn": "absent",
    "aws:principalaccount": "absent",
    "aws:principalorgid": "absent",
    "aws:principalorgpaths": "absent",
    "aws:securetransport": known("true"),
  };
  return { ...NOBODY, arn: name, name, kind: "service", ask: toAsk(fixed, true) };
}

// An account that no policy names: what is said of certain accounts is not said of his.
const ELSEWHERE = "000000000000";

/** Anybody at all, from an account of a partition ("aws") that nobody has heard of. */
export function toAnybody(partition: string): Subject {
  const fixed: Readonly<Record<string, Known>> = {
    "aws:principalaccount": known(ELSEWHERE),
    "kms:calleraccount": known(ELSEWHERE),
    "aws:principalarn": { startsWith: `arn:${partition}:iam::${ELSEWHERE}:` },
    "aws:principalisawsservice": known("false"),
    "aws:securetransport": known("true"),
  };
  return { ...NOBODY, arn: "*", name: `anybody in ${partition}`, kind: "anybody", ask: toAsk(fixed, false) };
}

/** Whoever it is of whom nothing is known: where a policy or the grants were not seen. */
export function toUnknown(): Subject {
  return { ...NOBODY, arn: "*", name: "somebody", kind: "unknown" };
}

/** Somebody who signs in elsewhere, or has another kind of name that the inventory does not hold. */
export function toForeigner(arn: string, kind: "federated" | "unknown", account: string | null): Subject {
  const clauses = kind === "unknown" ? [when(`should ${arn} exist: it was not seen`)] : [];
  return { ...NOBODY, arn, name: arn, kind, account, uniqueId: arn, riders: clauses };
}

/** Whoever an account lets, where its identities were not seen. */
export function toWholeAccount(account: Account, isOwn: boolean): Subject {
  const { tenant, partition } = account;
  const fixed = {
    ...accountContext(tenant, account.fact),
    "aws:principalarn": { startsWith: `arn:${partition}:iam::${tenant}:` },
  };
  const clause = isOwn
    ? unseen(`as the policies of account ${tenant}, which were not seen, have it`)
    : allowedThere(tenant);
  return {
    ...NOBODY,
    arn: `arn:${partition}:iam::${tenant}:root`,
    name: `account ${tenant}`,
    kind: "account",
    account: tenant,
    assumed: { when: [clause], evidence: [] },
    levels: account.levels,
    ask: toAsk(fixed, false),
    // Where his own policies were not seen, they could forbid even what the key gives him by name.
    riders: isOwn ? [clause, ...account.levelRiders] : [],
  };
}

/** One identity of an account whose identities were not seen, known by its ARN alone. */
export function toOutsider(arn: string, account: Account, isOwn: boolean): Subject {
  const whole = toWholeAccount(account, isOwn);
  const role = /:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  const user = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  const ask: Ask = (key) => (key === "aws:principalarn" ? known(arn) : whole.ask(key));
  return {
    ...whole,
    arn,
    name: role ?? user ?? arn,
    kind: role === undefined ? (user === undefined ? "unknown" : "user") : "role",
    ask,
  };
}

function allowedThere(tenant: string): Clause {
  return when(`where the policies of account ${tenant} allow it`);
}

function toAsk(fixed: Readonly<Record<string, Known>>, isService: boolean): Ask {
  return (key) => fixed[key] ?? (isService && key.startsWith("aws:principaltag/") ? "absent" : undefined);
}
