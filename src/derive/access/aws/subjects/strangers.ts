import type { Accounts } from "../estate/to-accounts.js";
import type { Statement } from "../policy/statement.js";
import type { PrincipalTest } from "../policy/to-principal-test.js";
import { namedAccounts } from "./named-accounts.js";
import type { Subject } from "./subject.js";
import { toAnybody, toForeigner, toOutsider, toService, toWholeAccount } from "./to-stranger.js";

/** Tells who of those named is no identity of the inventory. */
export interface Strangers {
  /** Those that statements let in. */
  ofStatements(statements: readonly Statement[], owner: string): readonly Subject[];
  /** Those named one by one. */
  ofTests(tests: readonly PrincipalTest[], owner: string): readonly Subject[];
}

/** Knows the identities of the inventory, and so who is a stranger. */
export function createStrangers(subjects: readonly Subject[], accounts: Accounts): Strangers {
  const house = { seen: new Set(subjects.flatMap(namesOf)), accounts };
  const ofTests = (tests: readonly PrincipalTest[], owner: string): Subject[] =>
    tests.map((test) => ofTest(test, owner, house)).filter((subject) => subject !== null);
  const ofStatement = (statement: Statement, owner: string): readonly Subject[] => {
    if (!statement.isAllow || statement.principals === null) return [];
    const { tests, isNot } = statement.principals;
    if (!isNot && !tests.some(({ kind }) => kind === "anybody")) return ofTests(tests, owner);
    return [...(isNot ? [anybody(owner, house)] : ofTests(tests, owner)), ...ofTests(namedAccounts(statement), owner)];
  };
  return {
    ofTests,
    ofStatements: (statements, owner) => statements.flatMap((statement) => ofStatement(statement, owner)),
  };
}

interface House {
  /** All names of the identities of the inventory; of roles also as sessions know them. */
  readonly seen: ReadonlySet<string>;
  readonly accounts: Accounts;
}

function namesOf({ arn, uniqueId, account, name, kind }: Subject): string[] {
  return [arn, ...(uniqueId === null ? [] : [uniqueId]), ...(kind === "role" ? [`${account} ${name}`] : [])];
}

type Find = (test: PrincipalTest, owner: string, house: House) => Subject | null;

const BY_KIND: Readonly<Record<PrincipalTest["kind"], Find>> = {
  anybody: (_, owner, house) => anybody(owner, house),
  service: ({ name }) => toService(name),
  account: ({ account }, owner, house) => ofAccount(account ?? "", owner, house),
  federated: ({ name }) => toForeigner(name, "federated", /:iam::(\d{12}):/.exec(name)?.[1] ?? null),
  "gone-id": ({ name }) => toForeigner(name, "unknown", null),
  canonical: ({ name }) => toForeigner(name, "unknown", null),
  session: (test, owner, house) => {
    const [, partition = "", account = "", role = ""] =
      /^arn:([^:]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(test.name) ?? [];
    if (house.seen.has(`${account} ${role}`)) return null;
    return ofName({ ...test, name: `arn:${partition}:iam::${account}:role/${role}` }, owner, house);
  },
  identity: (test, owner, house) => ofName(test, owner, house),
};

// Of the partition of the key: no account of another can come to it.
function anybody(owner: string, { accounts }: House): Subject {
  return toAnybody(accounts(owner).partition);
}

function ofTest(test: PrincipalTest, owner: string, house: House): Subject | null {
  return test.kind !== "account" && house.seen.has(test.name) ? null : BY_KIND[test.kind](test, owner, house);
}

function ofAccount(account: string, owner: string, { accounts }: House): Subject | null {
  return accounts(account).isSeen ? null : toWholeAccount(accounts(account), account === owner);
}

function ofName({ name, account }: PrincipalTest, owner: string, { accounts }: House): Subject {
  if (name.includes(":federated-user/")) return toForeigner(name, "federated", account);
  if (account === null || accounts(account).isSeen) return toForeigner(name, "unknown", account);
  return toOutsider(name, accounts(account), account === owner);
}
