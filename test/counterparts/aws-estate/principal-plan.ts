import { OUTSIDER } from "./key-policies.js";
import type { SeededAccounts } from "./seeded-estate.js";

/** One user or role that is to be made. */
export interface PrincipalPlan {
  readonly account: keyof SeededAccounts;
  readonly kind: "user" | "role";
  readonly name: string;
  /** Inline policies, name to JSON. */
  readonly inline: Readonly<Record<string, string>>;
  /** Names of the account's own managed policies. */
  readonly managed: readonly string[];
  readonly groups: readonly string[];
  /** Name of the managed policy that is its boundary. */
  readonly boundary: string | null;
  /** JSON; of roles only. */
  readonly trust: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** One of this state each. */
  readonly accessKeys: readonly ("Active" | "Inactive")[];
  readonly hasSshKey: boolean;
}

/** Identity policies by name, as JSON: plain, and those a check by names of actions does not see. */
export const POLICIES: Readonly<Record<string, string>> = {
  everything: allow("*"),
  "kms-everything": allow("kms:*"),
  "kms-decrypt": allow("kms:Decrypt"),
  "kms-de": allow("kms:De*"),
  "kms-crypt": allow("kms:*crypt*"),
  "kms-reencrypt": allow("kms:ReEncrypt*"),
  "kms-latent": allow(["kms:PutKeyPolicy", "kms:CreateGrant"]),
  "not-iam": JSON.stringify(document({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })),
  "read-only": allow(["kms:Describe*", "kms:List*", "kms:Get*"]),
  "pass-role": allow(["iam:PassRole", "sts:AssumeRole"]),
  "no-kms": JSON.stringify(document({ Effect: "Deny", Action: "kms:*", Resource: "*" })),
  boundary: allow(["s3:*", "kms:Describe*"]),
};

/** Groups of the management account, each with an inline policy. */
export const GROUPS: Readonly<Record<string, string>> = {
  operators: allow(["kms:DescribeKey", "kms:ListKeys"]),
  analysts: allow(["kms:Decrypt"]),
};

/** Forty users and roles in three accounts. */
export function planPrincipals(accounts: SeededAccounts): readonly PrincipalPlan[] {
  return [...users(), ...roles(accounts), ...elsewhere(accounts)];
}

function document(statement: object): object {
  return { Version: "2012-10-17", Statement: [statement] };
}

function allow(action: string | readonly string[]): string {
  return JSON.stringify(document({ Effect: "Allow", Action: action, Resource: "*" }));
}

/** A trust policy for an account, service or anybody. */
function trust(principal: object | string): string {
  return JSON.stringify(document({ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }));
}

const ORDINARY: Omit<PrincipalPlan, "name"> = {
  account: "management",
  kind: "user",
  inline: {},
  managed: [],
  groups: [],
  boundary: null,
  trust: null,
  tags: {},
  accessKeys: [],
  hasSshKey: false,
};

function users(): PrincipalPlan[] {
  const user = (name: string, given: Partial<PrincipalPlan> = {}): PrincipalPlan => ({ ...ORDINARY, ...given, name });
  return [
    user("anna", { managed: ["everything"], accessKeys: ["Active"], tags: { team: "platform" } }),
    user("bela", { groups: ["operators"], hasSshKey: true }),
    user("carla", { groups: ["operators", "analysts"], accessKeys: ["Active", "Inactive"] }),
    user("deployer", { managed: ["pass-role"], accessKeys: ["Active"] }),
    user("intern", { managed: ["kms-everything"], boundary: "boundary" }),
    user("inline-decrypt", { inline: { decrypt: POLICIES["kms-decrypt"] ?? "" } }),
    user("denied", { managed: ["kms-everything", "no-kms"] }),
    user("nobody"),
    user("ssh-only", { hasSshKey: true }),
    ...Object.keys(POLICIES).map((name) => user(`with-${name}`, { managed: [name] })),
  ];
}

function roles({ workload, management }: SeededAccounts): PrincipalPlan[] {
  const service = (name: string): string => trust({ Service: `${name}.amazonaws.com` });
  const role = (name: string, whom: string, given: Partial<PrincipalPlan> = {}): PrincipalPlan => {
    return { ...ORDINARY, ...given, kind: "role", trust: whom, name };
  };
  const root = (account: string): string => trust({ AWS: `arn:aws:iam::${account}:root` });
  return [
    role("app", service("ec2"), { inline: { use: POLICIES["kms-decrypt"] ?? "" }, tags: { app: "shop" } }),
    role("worker", service("lambda")),
    role("key-admin", root(management), { managed: ["kms-latent"] }),
    role("auditor", root(management), { managed: ["read-only"] }),
    role("from-workload", root(workload), { managed: ["kms-decrypt"] }),
    role("from-outside", root(OUTSIDER), { managed: ["kms-decrypt"] }),
    role("from-anybody", trust("*"), { managed: ["kms-crypt"] }),
    role("chain-first", root(management), { managed: ["pass-role"] }),
    role("chain-last", trust({ AWS: `arn:aws:iam::${management}:role/chain-first` }), { managed: ["kms-decrypt"] }),
    role("bounded", root(management), { managed: ["everything"], boundary: "boundary" }),
  ];
}

function elsewhere({ management }: SeededAccounts): PrincipalPlan[] {
  const whom = trust({ AWS: `arn:aws:iam::${management}:root` });
  const role = (account: "workload" | "sandbox", name: string, given: Partial<PrincipalPlan> = {}): PrincipalPlan => {
    return { ...ORDINARY, ...given, kind: "role", account, name, trust: whom };
  };
  return [
    role("workload", "auditor", { managed: ["read-only"] }),
    role("workload", "app", { inline: { use: POLICIES["kms-decrypt"] ?? "" } }),
    role("workload", "admin", { managed: ["everything"] }),
    { ...ORDINARY, account: "workload", name: "erik", accessKeys: ["Active"] },
    { ...ORDINARY, account: "workload", name: "fatima", hasSshKey: true },
    role("sandbox", "auditor", { managed: ["read-only"] }),
    role("sandbox", "tester", { managed: ["kms-everything"] }),
    role("sandbox", "stranger"),
    { ...ORDINARY, account: "sandbox", name: "gina", managed: ["everything"] },
  ];
}
